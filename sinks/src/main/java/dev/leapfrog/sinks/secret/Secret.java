package dev.leapfrog.sinks.secret;

/** Text that is never printed. */
public record Secret(String text) {
    public Secret {
        text = text.strip();
        if (text.isEmpty() || !text.chars().allMatch(one -> one >= ' ' && one != 0x7F)) {
            throw new IllegalArgumentException("must be one line that is not empty");
        }
    }

    @Override
    public String toString() {
        return "...";
    }
}

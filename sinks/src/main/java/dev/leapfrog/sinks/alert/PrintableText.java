package dev.leapfrog.sinks.alert;

/** Text from a page made safe to print: a name on a page must not steer a terminal. */
public final class PrintableText {
    private PrintableText() {}

    /** The text with every control and format character, and every half of a character, replaced by U+FFFD. */
    public static String of(String scraped) {
        return scraped.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029]", "\uFFFD");
    }
}

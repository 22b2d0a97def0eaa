package dev.leapfrog.app.command.plot;

/** The characters that plots are drawn with. */
enum Glyphs {
    /** Unicode's block elements, in eighths. */
    BLOCKS("▁▂▃▄▅▆▇█", "▏▎▍▌▋▊▉█"),
    ASCII("_.:-=+*#", "=");

    private final String heights;
    private final String lengths;

    Glyphs(String heights, String lengths) {
        this.heights = heights;
        this.lengths = lengths;
    }

    /** Every character, once or more. */
    String all() {
        return heights + lengths;
    }

    /** A column of that height, 0 to 1; the lowest can be seen. */
    char height(double part) {
        int highest = heights.length() - 1;
        return heights.charAt((int) Math.round(Math.clamp(part, 0.0, 1.0) * highest));
    }

    /** A bar of that length, in characters. */
    String length(double characters) {
        int parts = (int) (characters * lengths.length());
        String full = lengths.substring(lengths.length() - 1).repeat(parts / lengths.length());
        int rest = parts % lengths.length();
        return rest == 0 ? full : full + lengths.charAt(rest - 1);
    }
}

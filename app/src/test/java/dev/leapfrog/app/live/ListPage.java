package dev.leapfrog.app.live;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A small page with a list of ten rows, and how a source reads it. */
enum ListPage {
    /** A board: scores from 51 to 60; two of the names are not ASCII. */
    BOARD("text/csv") {
        @Override
        String definition(String source, String url) {
            return """
                    - source: %1$s
                      about: a list of this test
                      format: csv
                      poll: {urls: "%2$s", every: PT1M}
                      boards:
                        - board: %1$s/text/overall
                          scale: PERCENT
                          version: "1"
                          complete: true
                          model: {name: Model}
                          score: Solved
                    """.formatted(source, url);
        }

        @Override
        String rows(int count, double unit) {
            return IntStream.rangeClosed(1, count)
                    .mapToObj(row -> name(row) + "," + number((50 + row) * unit) + "\n")
                    .collect(Collectors.joining("", "Model,Solved\n", ""));
        }

        private String name(int row) {
            return (row > 8 ? "mod\u00E8le-" : "model-") + two(row);
        }

        @Override
        String changed() {
            return text().replace("model-03,53.0", "model-03,59.5");
        }
    },
    /** Prices: ten offers of one provider. */
    PRICES("application/json") {
        @Override
        String definition(String source, String url) {
            return """
                    - source: %1$s
                      about: a list of this test
                      format: json
                      poll: {urls: "%2$s", every: PT1M}
                      prices:
                        complete: true
                        rows: "offers.*"
                        id: id
                        provider: by
                        model: {name: id}
                        price: {input: in, output: out}
                    """.formatted(source, url);
        }

        @Override
        String rows(int count, double unit) {
            return IntStream.rangeClosed(1, count)
                    .mapToObj(row -> "{\"id\": \"acme/model-" + two(row) + "\", \"by\": \"acme\", \"in\": "
                            + number(row * unit) + ", \"out\": " + number(4 * row * unit) + "}")
                    .collect(Collectors.joining(",\n", "{\"offers\": [\n", "]}\n"));
        }

        @Override
        String changed() {
            return text().replace("\"in\": 3.0,", "\"in\": 2.5,");
        }
    };

    private static final int ROWS = 10;

    private final String mediaType;

    ListPage(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The definition of a source in YAML. */
    abstract String definition(String source, String url);

    abstract String rows(int count, double unit);

    /** The page after one of its rows has changed. */
    abstract String changed();

    String text() {
        return rows(ROWS, 1);
    }

    String first(int count) {
        return rows(count, 1);
    }

    String thousandfold() {
        return rows(ROWS, 1000);
    }

    String mediaType() {
        return mediaType;
    }

    /** So that the order of names is that of rows. */
    static String two(int row) {
        return String.format(Locale.ROOT, "%02d", row);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}

package dev.leapfrog.sinks.feed;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.output.Alert.Family;

/** Which feed. Its path is {@code stories}, a family, {@code boards/ID}, {@code labs/ID} or {@code models/ID}. */
public sealed interface FeedName {
    /** Everything, put together as stories. */
    record Stories() implements FeedName {
        @Override
        public String path() {
            return "stories";
        }

        @Override
        public String title() {
            return "Leapfrog: stories";
        }
    }

    /** The alerts of one family. */
    record OfFamily(Family family) implements FeedName {
        @Override
        public String path() {
            return family.name().toLowerCase(Locale.ROOT);
        }

        @Override
        public String title() {
            return "Leapfrog: alerts of " + path();
        }
    }

    /** The alerts of one board. */
    record OfBoard(BoardId board) implements FeedName {
        @Override
        public String path() {
            return "boards/" + board;
        }

        @Override
        public String title() {
            return "Leapfrog: board " + board;
        }
    }

    /** The stories that are about a lab or its models. */
    record OfLab(String lab) implements FeedName {
        @Override
        public String path() {
            return "labs/" + lab;
        }

        @Override
        public String title() {
            return "Leapfrog: lab " + lab;
        }
    }

    /** The stories that are about a model. */
    record OfModel(ModelId model) implements FeedName {
        @Override
        public String path() {
            return "models/" + model;
        }

        @Override
        public String title() {
            return "Leapfrog: model " + model;
        }
    }

    /** Below {@code /feeds/}, without the ending that says the format. */
    String path();

    /** For people. */
    String title();

    /** The feed of that path; nothing when there is none. */
    static Optional<FeedName> parse(String path) {
        int slash = path.indexOf('/');
        if (slash < 0) {
            return path.equals("stories")
                    ? Optional.of(new Stories())
                    : Arrays.stream(Family.values())
                            .<FeedName>map(OfFamily::new)
                            .filter(feed -> feed.path().equals(path))
                            .findFirst();
        }
        String of = path.substring(slash + 1);
        try {
            return switch (path.substring(0, slash)) {
                case "boards" -> Optional.of(new OfBoard(BoardId.parse(of)));
                case "models" -> Optional.of(new OfModel(ModelId.parse(of)));
                case "labs" -> of.isEmpty() || of.contains("/") ? Optional.empty() : Optional.of(new OfLab(of));
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}

package dev.leapfrog.app.command.sql;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.leapfrog.app.command.option.WrongUsage;
import dev.leapfrog.app.recording.Recipe;
import dev.leapfrog.app.recording.Sampling;
import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.ingest.source.Source;
import picocli.CommandLine.Option;

/** What goes into a recording that is made of the topics. */
final class RecordingOptions {
    @Option(
            names = "--source",
            paramLabel = "NAME=LICENCE",
            description =
                    "A source that is taken, and under which licence it may be passed on; several times. Of two that"
                            + " show one board at one time the one named first is taken.")
    private Map<String, String> sources = new LinkedHashMap<>();

    @Option(
            names = "--board",
            paramLabel = "BOARD",
            description = "A board whose publications are taken; several times.")
    private List<String> boards = List.of();

    @Option(
            names = "--top",
            paramLabel = "N",
            description = "How many of the best rows of a board, besides the best of every country, openness and size"
                    + " (default: ${DEFAULT-VALUE}).",
            defaultValue = "40")
    private int top = 40;

    @Option(names = "--prices", description = "Take the labs' own offers from lists of prices, when they change.")
    private boolean prices;

    @Option(
            names = "--skip",
            paramLabel = "SOURCE/PROVIDER",
            description = "Offers of a provider that are known to be wrong in a source; several times.")
    private Set<String> skipped = new LinkedHashSet<>();

    @Option(names = "--releases", description = "Take the models of which a release date is stated.")
    private boolean releases;

    @Option(
            names = "--every",
            paramLabel = "TIME",
            description = "How often a board, and a list of prices as a whole, is taken: the first of each"
                    + " ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
            defaultValue = "MONTH")
    private Sampling every = Sampling.MONTH;

    @Option(
            names = "--since",
            paramLabel = "DATE",
            description = "Leave out what was published, or released, before.",
            defaultValue = "1970-01-01")
    private String since = "1970-01-01";

    /** Checks the values that stand without a file to be written. */
    void check() {
        if (top < 1) {
            throw new WrongUsage("--top is 1 or more, not " + top);
        }
    }

    /**
     * What the recording is made of.
     *
     * @param file that is to be written
     * @param known sources of which it is known what they are
     */
    Recipe recipe(Path file, List<Source> known) {
        check();
        if (sources.isEmpty()) {
            throw new WrongUsage("say which sources may be passed on: --source NAME=LICENCE");
        }
        if (boards.isEmpty() && !prices && !releases) {
            throw new WrongUsage("say what the recording is to hold: --board BOARD, --prices, --releases");
        }
        if (Files.exists(file)) {
            throw new IllegalStateException(file + " exists; a recording is never written over");
        }
        Map<String, String> origins = new LinkedHashMap<>();
        known.stream()
                .filter(source -> sources.containsKey(source.name()))
                .forEach(source -> origins.put(source.name(), source.about()));
        return new Recipe(sources, origins, boardIds(), top, prices, skipped, releases, every, date());
    }

    private Set<BoardId> boardIds() {
        Set<BoardId> ids = new LinkedHashSet<>();
        for (String board : boards) {
            try {
                ids.add(BoardId.parse(board));
            } catch (IllegalArgumentException notABoard) {
                throw new WrongUsage(String.valueOf(notABoard.getMessage()));
            }
        }
        return ids;
    }

    private LocalDate date() {
        try {
            return LocalDate.parse(since);
        } catch (DateTimeParseException noDate) {
            throw new WrongUsage("'" + since + "' is no date like 2024-08-31");
        }
    }
}

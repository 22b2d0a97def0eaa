package dev.leapfrog.app.config;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.leapfrog.app.config.route.ConfiguredRoute;
import dev.leapfrog.app.config.route.RouteSection;
import dev.leapfrog.app.rules.Rules;
import dev.leapfrog.ingest.Sources;
import dev.leapfrog.ingest.resolve.Resolver;
import dev.leapfrog.ingest.resolve.alias.Alias;
import dev.leapfrog.ingest.resolve.alias.UserAliases;
import dev.leapfrog.ingest.resolve.table.KnownFamilies;
import dev.leapfrog.ingest.source.Source;
import dev.leapfrog.ingest.source.definition.DefinitionErrors;
import dev.leapfrog.ingest.source.definition.Definitions;
import dev.leapfrog.ingest.source.definition.InvalidDefinitionException;
import dev.leapfrog.sinks.watch.WatchList;
import dev.leapfrog.sinks.web.server.WebSettings;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The configuration of one program.
 *
 * @param sources the user's own, the files of which {@code sources:} names, before those that come with the program
 * @param aliases the user's word on names
 * @param rules by which detectors conclude
 * @param web how the HTTP server listens
 * @param watched the models that the user uses
 * @param sql the database that the topics are written into
 * @param routes which stories or alerts go where
 */
public record Configuration(
        List<Source> sources,
        List<Alias> aliases,
        Rules rules,
        WebSettings web,
        WatchList watched,
        SqlSection sql,
        List<ConfiguredRoute> routes) {
    private static final Pattern SOURCE_FILE = Pattern.compile("\\bsources\\[\\d+\\]: must be a text");

    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public Configuration {
        sources = List.copyOf(sources);
        aliases = List.copyOf(aliases);
        routes = List.copyOf(routes);
    }

    /** What holds when nothing is configured. */
    public static Configuration defaults() {
        List<Source> sources = Sources.builtIn();
        return new Configuration(
                sources,
                List.of(),
                Rules.defaults(sources),
                WebSection.absent(System.getenv()),
                WatchList.EMPTY,
                SqlSection.ABSENT,
                List.of());
    }

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException when it, or a file that it names, is not understood; the message says where and
     *     why
     * @throws IOException when one of them cannot be read
     */
    public static Configuration read(Path file) throws IOException {
        Written written;
        try {
            written = MAPPER.readValue(InputFile.bytes(file), Written.class);
        } catch (JacksonException wrong) {
            throw new IllegalArgumentException(
                    file + ": "
                            + SOURCE_FILE
                                    .matcher(DefinitionErrors.message(wrong))
                                    .replaceFirst("$0, the path of a file of definitions"),
                    wrong);
        }
        List<Source> sources = new ArrayList<>();
        for (String name : written.sources == null ? List.<String>of() : written.sources) {
            sources.addAll(definitions(file.resolveSibling(name)));
        }
        List<Source> own = List.copyOf(sources);
        List<Source> builtIn = Sources.builtIn();
        sources.addAll(without(written.without == null ? List.of() : written.without, builtIn, file));
        requireDistinct(sources, file);
        List<Alias> aliases = aliases(written.aliases, file);
        return new Configuration(
                sources,
                aliases,
                rules(written.rules, all(sources, builtIn), own, file),
                web(written.web, file),
                watched(written.watch, aliases, file),
                sql(written.sql, file),
                routes(written.routes == null ? List.of() : written.routes, file));
    }

    private static WatchList watched(@Nullable JsonNode written, List<Alias> aliases, Path file) {
        try {
            return written == null
                    ? WatchList.EMPTY
                    : WatchSection.read(
                            written, new ModelNames(Resolver.bundled().with(aliases)));
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(file + ": " + wrong.getMessage(), wrong);
        }
    }

    private static WebSettings web(@Nullable WebSection written, Path file) throws IOException {
        try {
            return written == null ? WebSection.absent(System.getenv()) : written.settings(file, System.getenv());
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(file + ": " + wrong.getMessage(), wrong);
        }
    }

    private static SqlSection sql(@Nullable SqlSection written, Path file) throws IOException {
        SqlSection section = written == null ? SqlSection.ABSENT : written.seenFrom(file);
        try {
            section.check();
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(file + ": " + wrong.getMessage(), wrong);
        }
        return section;
    }

    private static List<ConfiguredRoute> routes(List<RouteSection> written, Path file) {
        try {
            return RouteSection.routes(written, file);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(file + ": " + wrong.getMessage(), wrong);
        }
    }

    private static List<Alias> aliases(@Nullable JsonNode written, Path file) {
        try {
            return written == null ? List.of() : UserAliases.inList(MAPPER.writeValueAsString(written));
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(file + ": " + wrong.getMessage(), wrong);
        }
    }

    private static Rules rules(@Nullable JsonNode written, List<Source> sources, List<Source> own, Path file) {
        try {
            return Rules.read(written, sources, own);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(file + ": " + wrong.getMessage(), wrong);
        }
    }

    /** With those that are left out: what they said before counts as it did. */
    private static List<Source> all(List<Source> sources, List<Source> builtIn) {
        List<Source> all = new ArrayList<>(sources);
        builtIn.stream()
                .filter(source -> sources.stream().noneMatch(one -> one.name().equals(source.name())))
                .forEach(all::add);
        return all;
    }

    private static List<Source> definitions(Path file) throws IOException {
        try {
            return Definitions.read(InputFile.bytes(file), KnownFamilies.bundled());
        } catch (InvalidDefinitionException wrong) {
            throw new IllegalArgumentException(file + ": " + wrong.getMessage(), wrong);
        }
    }

    private static List<Source> without(List<String> without, List<Source> all, Path file) {
        for (String name : without) {
            if (all.stream().noneMatch(source -> source.name().equals(name))) {
                throw new IllegalArgumentException(file + ": 'without' names " + name
                        + ", which is no source that comes with the program (leapfrog sources shows them)");
            }
        }
        return all.stream().filter(source -> !without.contains(source.name())).toList();
    }

    private static void requireDistinct(List<Source> sources, Path file) {
        Set<String> names = new HashSet<>();
        for (Source source : sources) {
            if (!names.add(source.name())) {
                throw new IllegalArgumentException(file + ": two sources are called " + source.name()
                        + "; give yours another name, or leave the other out with 'without'");
            }
        }
    }

    /** The resolver of names, with the user's word on them. */
    public Resolver resolver() {
        return Resolver.bundled().with(aliases);
    }

    /** What the user calls models. */
    public ModelNames modelNames() {
        return new ModelNames(resolver());
    }

    /** The route of that name; null when there is none. */
    public @Nullable ConfiguredRoute route(String name) {
        return routes.stream()
                .filter(route -> route.route().name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** The source of that name; null when there is none. */
    public @Nullable Source source(String name) {
        return sources.stream()
                .filter(source -> source.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /**
     * The file as written.
     *
     * @param sources files with definitions, seen from this one
     * @param without names of sources of the program that are not wanted
     * @param aliases for the resolver
     * @param rules for the detectors
     * @param web for the HTTP server
     * @param watch models that the user uses
     * @param sql for the database
     * @param routes for stories and alerts
     */
    private record Written(
            @JsonProperty("sources") @Nullable List<String> sources,
            @JsonProperty("without") @Nullable List<String> without,
            @JsonProperty("aliases") @Nullable JsonNode aliases,
            @JsonProperty("rules") @Nullable JsonNode rules,
            @JsonProperty("web") @Nullable WebSection web,
            @JsonProperty("watch") @Nullable JsonNode watch,
            @JsonProperty("sql") @Nullable SqlSection sql,
            @JsonProperty("routes") @Nullable List<RouteSection> routes) {}
}

package dev.leapfrog.ingest.source.definition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import dev.leapfrog.events.json.RequiredUnlessNullable;
import dev.leapfrog.ingest.source.Source;
import dev.leapfrog.ingest.source.definition.release.FamilyNames;
import dev.leapfrog.ingest.source.definition.rule.ReleaseRule;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.InjectableValues;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the definitions of sources: those that the program brings along, and those of users. */
public final class Definitions {
    private static final String LMARENA = "lmarena";
    private static final List<String> BUILT_IN =
            List.of("lmarena-history", "leaderboards", "prices", "vendors", "models", "uptake", "feeds", "ends");
    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .annotationIntrospector(RequiredUnlessNullable.forConfiguration())
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .build();

    private Definitions() {}

    /** The sources of what LMArena itself publishes as data, in order of precedence. */
    public static List<Source> lmarena() {
        return builtIn(LMARENA, List.of()).toList();
    }

    /**
     * The other sources that the program brings along as definitions, in order of precedence.
     *
     * @param families names of labs and of their models, for feeds of releases
     */
    public static List<Source> builtIn(List<FamilyNames> families) {
        return BUILT_IN.stream().flatMap(name -> builtIn(name, families)).toList();
    }

    private static Stream<Source> builtIn(String name, List<FamilyNames> families) {
        try (InputStream file = Definitions.class.getResourceAsStream(name + ".yaml")) {
            if (file == null) {
                throw new IllegalStateException("definitions " + name + " are not on the class path");
            }
            return read(file.readAllBytes(), families).stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (InvalidDefinitionException bug) {
            throw new IllegalStateException("definitions " + name + ": " + bug.getMessage(), bug);
        }
    }

    /** The sources that a file defines, none of which can be a feed of releases, as no names of models are known. */
    public static List<Source> read(byte[] yaml) throws InvalidDefinitionException {
        return read(yaml, List.of());
    }

    /**
     * The sources that a file defines, in its order.
     *
     * @param yaml one definition, or a list of them
     * @param families names of labs and of their models, for feeds of releases
     * @throws InvalidDefinitionException when it is not understood
     */
    public static List<Source> read(byte[] yaml, List<FamilyNames> families) throws InvalidDefinitionException {
        List<Source> sources = new ArrayList<>();
        Set<String> names = new HashSet<>();
        try {
            for (Definition definition : MAPPER.readerFor(new TypeReference<List<Definition>>() {})
                    .with(new InjectableValues.Std().addValue(ReleaseRule.FAMILIES, new ReleaseRule.Families(families)))
                    .<List<Definition>>readValue(yaml)) {
                if (!names.add(definition.description().name())) {
                    throw new InvalidDefinitionException(
                            "source " + definition.description().name() + " is defined twice");
                }
                sources.add(new DefinedSource(definition));
            }
            return sources;
        } catch (JacksonException wrong) {
            throw new InvalidDefinitionException(DefinitionErrors.message(wrong));
        }
    }
}

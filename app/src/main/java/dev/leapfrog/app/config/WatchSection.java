package dev.leapfrog.app.config;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.leapfrog.events.model.SizeTier;
import dev.leapfrog.ingest.source.definition.DefinitionErrors;
import dev.leapfrog.sinks.watch.Acceptance;
import dev.leapfrog.sinks.watch.MonthlyTokens;
import dev.leapfrog.sinks.watch.WatchList;
import dev.leapfrog.sinks.watch.WatchedModel;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The section {@code watch}: a list in which each is the name of a model, or a model with what it is used for, what may
 * take its place, and how many tokens it takes in a month.
 */
final class WatchSection {
    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private WatchSection() {}

    /** @throws IllegalArgumentException when it is not understood; the message names the field and what is allowed */
    static WatchList read(JsonNode written, ModelNames names) {
        if (!written.isArray()) {
            throw new IllegalArgumentException("watch must be a list of models");
        }
        List<WatchedModel> models = new ArrayList<>();
        for (int number = 0; number < written.size(); number++) {
            String field = "watch[" + number + "]";
            WatchedModel model = entry(written.get(number), field).model(field, names);
            if (models.stream().anyMatch(model::isSameAs)) {
                throw new IllegalArgumentException(
                        field + ": " + model.model() + " is there for " + model.task() + " already");
            }
            models.add(model);
        }
        return new WatchList(models);
    }

    private static Entry entry(JsonNode written, String field) {
        if (written.isString()) {
            return new Entry(written.asString(), null, null, null);
        }
        if (!written.isObject()) {
            throw new IllegalArgumentException(
                    field + " must be the name of a model, or fields by name: model, task, accept, tokens");
        }
        try {
            return MAPPER.treeToValue(written, Entry.class);
        } catch (JacksonException wrong) {
            throw new IllegalArgumentException(field + "." + DefinitionErrors.message(wrong), wrong);
        }
    }

    /** The same as text in YAML. */
    static String write(WatchList watched) {
        return MAPPER.writeValueAsString(
                new Section(watched.models().stream().map(Entry::of).toList()));
    }

    private record Section(@JsonProperty("watch") List<Entry> watch) {}

    /**
     * One of the list, as written.
     *
     * @param task {@value WatchedModel#ANY_TASK} when absent
     * @param accept anything when absent
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Entry(
            @JsonProperty(value = "model", required = true) String model,
            @JsonProperty("task") @Nullable String task,
            @JsonProperty("accept") @Nullable Accept accept,
            @JsonProperty("tokens") @Nullable Tokens tokens) {
        static Entry of(WatchedModel watched) {
            MonthlyTokens tokens = watched.tokens();
            return new Entry(
                    watched.model().toString(),
                    watched.task(),
                    watched.accept().equals(Acceptance.ANY) ? null : Accept.of(watched.accept()),
                    tokens == null ? null : new Tokens(tokens.input(), tokens.output()));
        }

        WatchedModel model(String field, ModelNames names) {
            try {
                return new WatchedModel(
                        names.meant(model).model(),
                        task == null ? WatchedModel.ANY_TASK : task,
                        accept == null ? Acceptance.ANY : accept.acceptance(),
                        tokens == null ? null : tokens.monthly());
            } catch (IllegalArgumentException wrong) {
                throw new IllegalArgumentException(field + ": " + wrong.getMessage(), wrong);
            }
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Accept(
            @JsonProperty("open") @Nullable Boolean open,
            @JsonProperty("sizes") @Nullable List<String> sizes,
            @JsonProperty("licences") @Nullable List<String> licences) {
        static Accept of(Acceptance acceptance) {
            return new Accept(
                    acceptance.open(),
                    acceptance.sizes().isEmpty()
                            ? null
                            : acceptance.sizes().stream()
                                    .map(SizeTier::label)
                                    .sorted()
                                    .toList(),
                    acceptance.licences().isEmpty()
                            ? null
                            : acceptance.licences().stream().sorted().toList());
        }

        Acceptance acceptance() {
            Set<SizeTier> tiers = new HashSet<>();
            (sizes == null ? List.<String>of() : sizes).forEach(size -> tiers.add(ModelNames.size(size)));
            return new Acceptance(
                    Boolean.TRUE.equals(open), tiers, licences == null ? Set.of() : new HashSet<>(licences));
        }
    }

    /** A month's. */
    private record Tokens(
            @JsonProperty("input") @Nullable Long input,
            @JsonProperty("output") @Nullable Long output) {
        MonthlyTokens monthly() {
            return new MonthlyTokens(input == null ? 0 : input, output == null ? 0 : output);
        }
    }
}

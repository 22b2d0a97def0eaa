package dev.leapfrog.streams.story;

import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.output.Story;
import dev.leapfrog.streams.price.offer.FamilyName;
import org.jspecify.annotations.Nullable;

/**
 * The model that an alert is about, and whose it is.
 *
 * @param model null when the alert is about no model
 * @param lab who made it, as an id
 * @param vendor whose prices or dates they are: the lab, or another provider
 */
record ModelSubject(@Nullable ModelId model, String lab, String vendor) {
    private static final String FIRST_PARTY = "first-party";

    static ModelSubject of(StoryEntry entry) {
        String subject = entry.about().subject();
        @Nullable ModelId model = subject.indexOf('/') > 0 ? ModelId.parse(subject) : null;
        String lab = model == null ? subject : model.lab();
        @Nullable String channel = entry.metric("channel");
        @Nullable String provider = channel == null || channel.equals(FIRST_PARTY) ? entry.metric("provider") : channel;
        boolean firstParty = "true".equals(entry.metric("firstParty"));
        return new ModelSubject(model, lab, provider == null || firstParty ? lab : provider);
    }

    boolean isOfFamily(ModelSubject other) {
        return model != null && other.model != null && FamilyName.of(model).equals(FamilyName.of(other.model));
    }

    /**
     * The models that alerts name after a change.
     *
     * @param roles the figures that name one
     */
    static SortedSet<ModelId> named(List<StoryEntry> entries, List<String> roles) {
        SortedSet<ModelId> models = new TreeSet<>();
        for (StoryEntry entry : entries) {
            roles.stream()
                    .map(entry::after)
                    .filter(Objects::nonNull)
                    .forEach(model -> models.add(ModelId.parse(model)));
        }
        return models;
    }

    /** Models and their labs. */
    static Story.Protagonists protagonists(SortedSet<ModelId> models) {
        return new Story.Protagonists(
                List.copyOf(models),
                models.stream().map(ModelId::lab).distinct().toList());
    }
}

package dev.leapfrog.streams.release;

import java.util.List;

import dev.leapfrog.events.model.ModelDetails;
import dev.leapfrog.events.output.ReleaseFact;
import dev.leapfrog.streams.detector.EventContext;
import org.jspecify.annotations.Nullable;

/** What is known of a model, as it is published. */
final class ReleaseFacts {
    private ReleaseFacts() {}

    /**
     * The fact as it stands; only of a model that a registry lists or that is known to end.
     *
     * @param ends of the model, one for each channel
     */
    static ReleaseFact of(
            Release release, List<ChannelEnd> ends, ReleaseFact.Type type, EventContext context, ReleaseRules rules) {
        ChannelEnd own = own(ends);
        return new ReleaseFact(
                context.provenance(),
                context.at(),
                type,
                release.model(),
                new ReleaseFact.Dates(
                        release.earliest(ModelDetails::announcedOn),
                        release.earliest(ModelDetails::listedOn),
                        release.firstSeenOn() == null ? context.date() : release.firstSeenOn(),
                        own == null ? null : own.ending().announcedOn(),
                        own == null ? null : own.day()),
                new ReleaseFact.Description(
                        release.first(ModelDetails::licence, rules),
                        release.first(ModelDetails::context, rules),
                        release.first(ModelDetails::modalities, rules),
                        release.first(ModelDetails::baseModels, rules),
                        release.first(ModelDetails::link, rules)),
                List.copyOf(release.details().keySet()),
                ends.stream().map(ChannelEnd::fact).toList());
    }

    private static @Nullable ChannelEnd own(List<ChannelEnd> ends) {
        return ends.stream()
                .filter(end ->
                        end.provider().equals(Release.MODEL) && end.ending().isEnd())
                .findFirst()
                .orElse(null);
    }
}

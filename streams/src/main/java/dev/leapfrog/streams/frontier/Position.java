package dev.leapfrog.streams.frontier;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelId;

/** How a segment's lead stands; each form holds just what exists in it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Position.Untaken.class, name = "Untaken"),
    @JsonSubTypes.Type(value = Position.Settled.class, name = "Settled"),
    @JsonSubTypes.Type(value = Position.Challenged.class, name = "Challenged"),
    @JsonSubTypes.Type(value = Position.Contested.class, name = "Contested"),
})
public sealed interface Position {
    /** Nobody was ever listed. */
    record Untaken() implements Position {}

    /** The confirmed leader is the point leader too. */
    record Settled(Holder holder) implements Position {}

    /** Somebody stands above the confirmed leader, not clearly. */
    record Challenged(Holder holder, Shift shift) implements Position {}

    /** The former leader is clearly beaten, and nobody is clear of the rest: there is no confirmed leader. */
    record Contested(Holder former, Shift shift) implements Position {}

    /** The same position after two names proved to be one model; one that challenged itself is settled. */
    default Position renamed(ModelId from, Model to) {
        return switch (this) {
            case Untaken untaken -> untaken;
            case Settled settled -> new Settled(rename(settled.holder(), from, to));
            case Challenged challenged ->
                settledOr(new Challenged(
                        rename(challenged.holder(), from, to),
                        challenged.shift().renamed(from, to)));
            case Contested contested ->
                new Contested(
                        rename(contested.former(), from, to), contested.shift().renamed(from, to));
        };
    }

    private static Position settledOr(Challenged challenged) {
        return challenged.holder().id().equals(challenged.shift().challenger().id())
                ? new Settled(challenged.holder())
                : challenged;
    }

    private static Holder rename(Holder holder, ModelId from, Model to) {
        return holder.id().equals(from) ? holder.renamed(to) : holder;
    }
}

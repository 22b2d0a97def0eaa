package dev.leapfrog.events.model;

import java.time.LocalDate;
import java.util.Objects;

import dev.leapfrog.events.json.Repeated;
import dev.leapfrog.events.json.Require;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a model at the moment an event was written; travels whole in every event that names the model.
 *
 * @param name for people: what the catalogue calls it; of a model that is not in the catalogue, as the source writes it
 * @param lab who trained it; the same as in {@code id}
 * @param labName the lab's name for people; null when only its id is known
 * @param country of the lab's headquarters, ISO 3166 alpha-2; null when not known
 * @param configuration the effort, thinking budget, precision or scaffold at which it ran; null for the plain model
 * @param parameters in billions, all of them for a mixture of experts; null when not known
 * @param releasedOn null when nobody said and the name holds no date
 * @param releasedBasis where {@code releasedOn} comes from; null just when that is
 * @param resolved false when the name could not be resolved with confidence and stands for itself
 */
public record Model(
        ModelId id,
        String name,
        String lab,
        @Nullable String labName,
        @Nullable String country,
        Openness openness,
        @Nullable String configuration,
        @Nullable Double parameters,
        SizeTier sizeTier,
        @Nullable LocalDate releasedOn,
        @Nullable DateBasis releasedBasis,
        boolean resolved)
        implements Repeated {
    public Model {
        Require.text(name, "model.name");
        Require.that(lab.equals(id.lab()), "model.lab must be the lab of model.id");
        Require.that(
                country == null || country.matches("[A-Z]{2}"),
                () -> "model.country must be an ISO 3166 alpha-2 code, not '" + country + "'");
        Require.that((releasedOn == null) == (releasedBasis == null), "model.releasedOn and its basis go together");
        if (parameters != null) {
            Require.that(parameters > 0 && Double.isFinite(parameters), "model.parameters must be positive");
        }
    }

    /**
     * This model with what another telling adds or corrects: what the other does not know changes nothing, and a
     * release date gives way to one of an origin as good or better.
     */
    public Model updatedBy(Model other) {
        Double size = other.parameters == null ? parameters : other.parameters;
        boolean dates = other.releasedBasis != null
                && (releasedBasis == null || other.releasedBasis.compareTo(releasedBasis) <= 0);
        return new Model(
                other.id,
                other.name,
                other.lab,
                other.labName == null && lab.equals(other.lab) ? labName : other.labName,
                other.country == null ? country : other.country,
                other.openness == Openness.UNKNOWN ? openness : other.openness,
                configuration,
                size,
                SizeTier.of(size),
                dates ? other.releasedOn : releasedOn,
                dates ? other.releasedBasis : releasedBasis,
                other.resolved || resolved);
    }

    /** The lab, for people: its name, or its id when there is none. */
    public String labShown() {
        return labName == null ? lab : labName;
    }

    /** The model, for people: one way to write it whichever source says it; a system by the name of its row. */
    public String shown() {
        return id.ofSystem() ? name : ShownName.of(id);
    }

    /** The same model under another name for people. */
    public Model named(String other) {
        return new Model(
                id,
                other,
                lab,
                labName,
                country,
                openness,
                configuration,
                parameters,
                sizeTier,
                releasedOn,
                releasedBasis,
                resolved);
    }

    /** The plain model, whatever configuration it was listed in. */
    public Model withoutConfiguration() {
        return inConfiguration(null);
    }

    /** The same model in another configuration; null for the plain model. */
    public Model inConfiguration(@Nullable String other) {
        return Objects.equals(configuration, other)
                ? this
                : new Model(
                        id,
                        name,
                        lab,
                        labName,
                        country,
                        openness,
                        other,
                        parameters,
                        sizeTier,
                        releasedOn,
                        releasedBasis,
                        resolved);
    }
}

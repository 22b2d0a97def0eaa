package dev.leapfrog.ingest.resolve;

import java.util.List;
import java.util.regex.Pattern;

import dev.leapfrog.events.ModelId;
import org.jspecify.annotations.Nullable;

/**
 * Finds which model a name means.
 *
 * <p>The lab is the organization that the source credits, where that is a known lab, so that who fine-tuned a model of
 * another lab keeps it; else the owner of the repository in the name; else the catalogue's; else the family's, which
 * sees through a provider that the source took for the lab. The release is the catalogue's, where the name is one of
 * its names at that time; else the name stands for itself.
 */
final class Identities {
    /** Stands for the lab of a name that nobody is credited with. */
    private static final String NOBODY = "unknown";

    private static final Pattern LETTER_OR_DIGIT = Pattern.compile("[\\p{L}\\p{N}]");

    private final Labs labs;
    private final Catalogue catalogue;
    private final Readings readings;

    Identities(Labs labs, Catalogue catalogue, Readings readings) {
        this.labs = labs;
        this.catalogue = catalogue;
        this.readings = readings;
    }

    Identity of(Naming naming) {
        Reading reading = readings.of(naming.name());
        String lab = credited(naming, reading);
        if (lab == null && naming.organization() == null && hasUnknownOwner(reading)) {
            return unknown(unknownLab(reading.owner()), reading.whole(), Identity.Basis.NOTHING);
        }
        Family family = reading.family();
        boolean familyAgrees = family != null && (lab == null || lab.equals(family.lab()));
        List<Reading.Candidate> candidates = familyAgrees
                ? List.of(reading.literal(), reading.whole(), reading.bare())
                : List.of(reading.literal(), reading.whole());

        for (Reading.Candidate candidate : candidates) {
            Catalogue.Entry entry = catalogue.find(candidate.key(), lab, naming.asOf());
            if (entry != null) {
                return known(entry, candidate);
            }
        }
        Reading.Candidate itself = candidates.getLast();
        if (lab != null) {
            return unknown(
                    lab, itself, familyAgrees ? Identity.Basis.FAMILY_AND_ORGANIZATION : Identity.Basis.ORGANIZATION);
        }
        return family != null
                ? unknown(family.lab(), itself, Identity.Basis.FAMILY)
                : unknown(unknownLab(naming.organization()), itself, Identity.Basis.NOTHING);
    }

    /** Somebody who is no known lab put it up: it may be anything under a familiar name, so it stands for itself. */
    private boolean hasUnknownOwner(Reading reading) {
        return reading.owner() != null && labs.find(reading.owner()) == null;
    }

    /** The known lab that the source credits, in its column or as the owner of a repository. */
    private @Nullable String credited(Naming naming, Reading reading) {
        Lab organization = labs.find(naming.organization());
        Lab lab = organization != null ? organization : labs.find(reading.owner());
        return lab == null ? null : lab.id();
    }

    private static Identity known(Catalogue.Entry entry, Reading.Candidate candidate) {
        return new Identity(
                entry.model().id(),
                candidate.configuration(),
                entry.model(),
                entry.inName(),
                entry.alias() == null ? Identity.Basis.CATALOGUE : Identity.Basis.ALIAS);
    }

    private static Identity unknown(String lab, Reading.Candidate candidate, Identity.Basis basis) {
        return new Identity(
                new ModelId(lab, candidate.words()), candidate.configuration(), null, candidate.facts(), basis);
    }

    private static String unknownLab(@Nullable String organization) {
        return organization != null && LETTER_OR_DIGIT.matcher(organization).find()
                ? NormalForm.of(organization)
                : NOBODY;
    }
}

package dev.leapfrog.ingest.resolve.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.ingest.resolve.alias.Alias;
import dev.leapfrog.ingest.resolve.catalogue.Catalogue;
import dev.leapfrog.ingest.resolve.catalogue.CatalogueEntry;
import dev.leapfrog.ingest.resolve.catalogue.CatalogueSearch;
import dev.leapfrog.ingest.resolve.name.Derivatives;
import dev.leapfrog.ingest.resolve.name.NameForm;
import dev.leapfrog.ingest.resolve.name.Owners;
import dev.leapfrog.ingest.resolve.name.Reading;
import dev.leapfrog.ingest.resolve.name.Readings;
import dev.leapfrog.ingest.resolve.spelling.Configurations;
import dev.leapfrog.ingest.resolve.spelling.NameFacts;
import dev.leapfrog.ingest.resolve.spelling.NormalForm;
import dev.leapfrog.ingest.resolve.spelling.Stamp;
import dev.leapfrog.ingest.resolve.table.CatalogueModel;
import dev.leapfrog.ingest.resolve.table.Convention;
import dev.leapfrog.ingest.resolve.table.Convention.Trait;
import dev.leapfrog.ingest.resolve.table.Families;
import dev.leapfrog.ingest.resolve.table.Family;
import dev.leapfrog.ingest.resolve.table.Lab;
import dev.leapfrog.ingest.resolve.table.Labs;
import org.jspecify.annotations.Nullable;

/**
 * Finds which model a name means by itself.
 *
 * <p>The lab is the organization that the source credits, where that is a known lab, so that who fine-tuned a model of
 * another lab keeps it; else the owner in the path of the name; else the catalogue's; else the family's, which sees
 * through a provider that the source took for the lab; else that of the lab's own channel that serves it. The release
 * is the catalogue's, where the name is one of its names at that time; else the name stands for itself.
 */
public final class Identities {
    /** Stands for the lab of a name that nobody is credited with. */
    public static final String NOBODY = ModelId.UNKNOWN_LAB;

    /** Between the models of a system: {@code DeepSeek R1 + claude-3-5-sonnet}. */
    private static final Pattern SEVERAL = Pattern.compile("\\p{Alnum}\\)? \\+ \\p{Alpha}");

    private static final Pattern MOVES = Pattern.compile("-latest$");
    private static final Pattern LETTER_OR_DIGIT = Pattern.compile("[\\p{L}\\p{N}]");
    private static final Pattern TUNED = Pattern.compile("(?:^|-)(?:instruct|it|chat|pt)(?:-|$)");

    private final Labs labs;
    private final Families families;
    private final Catalogue catalogue;
    private final CatalogueSearch search;
    private final Readings readings;
    private final Owners owners;
    private final Derivatives derivatives;

    Identities(
            Labs labs,
            Families families,
            Catalogue catalogue,
            Readings readings,
            Owners owners,
            Derivatives derivatives) {
        this.labs = labs;
        this.families = families;
        this.catalogue = catalogue;
        this.search = new CatalogueSearch(catalogue);
        this.readings = readings;
        this.owners = owners;
        this.derivatives = derivatives;
    }

    public Identity of(String name, @Nullable String organization, Convention convention, LocalDate day) {
        Reading reading = readings.of(name);
        Owners.Owner owner = owners.of(reading.path(), convention);
        Family family = reading.family();
        if (SEVERAL.matcher(name).find()) {
            return unknown(NOBODY, reading, reading.whole(), convention, Identity.Basis.NOTHING);
        }
        Lab credited = labs.find(organization, family == null ? null : family.lab());
        String lab = credited != null ? credited.id() : owner.lab();
        if (family != null && !family.lab().equals(lab) && derivatives.isPackedAnew(reading)) {
            lab = family.lab();
        } else if (lab == null && organization == null && owner.unknown() != null) {
            return unknown(owner.unknown(), reading, reading.whole(), convention, Identity.Basis.NOTHING);
        }
        boolean familyAgrees = family != null && (lab == null || lab.equals(family.lab()));
        if (convention.has(Trait.FAMILIES) && name.indexOf(':') < 0 && reading.isUnspecific()) {
            Identity sizes = ofAllSizes(reading, lab == null && family != null ? family.lab() : lab, day);
            if (sizes != null) {
                return sizes;
            }
        }
        Identity known = known(reading, lab, familyAgrees, convention, day);
        if (known != null) {
            return known;
        }
        String serving = owner.provider();
        if (lab == null && family == null && serving != null) {
            known = known(reading, serving, false, convention, day);
            return known != null
                    ? known
                    : unknown(serving, reading, reading.whole(), convention, Identity.Basis.ORGANIZATION);
        }
        Reading.Candidate itself = familyAgrees ? reading.bare() : reading.whole();
        if (lab == null && derivatives.isMadeOf(reading)) {
            return unknown(NOBODY, reading, itself, convention, Identity.Basis.NOTHING);
        }
        if (family != null
                && familyAgrees
                && reading.isUnspecific()
                && catalogue.isOfSeveral(itself.form().key(), family.lab())) {
            return unknown(family.lab(), reading, itself, convention, Identity.Basis.FAMILY_NAME);
        }
        if (lab != null) {
            return unknown(
                    lab,
                    reading,
                    itself,
                    convention,
                    familyAgrees ? Identity.Basis.FAMILY_AND_ORGANIZATION : Identity.Basis.ORGANIZATION);
        }
        if (family == null) {
            return unknown(unknownLab(organization), reading, itself, convention, Identity.Basis.NOTHING);
        }
        boolean ownChannel = family.lab().equals(serving);
        return unknown(
                family.lab(),
                reading,
                itself,
                convention,
                ownChannel ? Identity.Basis.FAMILY_AND_ORGANIZATION : Identity.Basis.FAMILY);
    }

    /** A family of sizes; null where a known model has just that name, and no known size of it another. */
    private @Nullable Identity ofAllSizes(Reading reading, @Nullable String lab, LocalDate day) {
        NameForm form = reading.bare().form();
        if (lab == null || (search.whole(form, lab, day) != null && !catalogue.hasSizes(form.key(), lab))) {
            return null;
        }
        ModelId id = new ModelId(lab, form.words());
        ModelId own = catalogue.byId(id) == null ? id : new ModelId(lab, form.words() + "-family");
        return new Identity(own, reading.bare().configuration(), null, reading.facts(), Identity.Basis.FAMILY_NAME);
    }

    /** What an alias says, with what the name itself says of how the model ran. */
    public Identity of(Alias alias, Identity byName) {
        CatalogueModel model = catalogue.byId(alias.model());
        String configuration = alias.configuration() == null ? byName.configuration() : alias.configuration();
        NameFacts facts = NameFacts.of(NormalForm.of(alias.model().name()));
        return new Identity(alias.model(), configuration, model, facts, Identity.Basis.ALIAS);
    }

    private @Nullable Identity known(
            Reading reading, @Nullable String lab, boolean familyAgrees, Convention convention, LocalDate day) {
        CatalogueEntry literal = search.literal(reading.literal(), lab, day);
        if (literal != null) {
            return known(literal, null);
        }
        Family family = reading.family();
        boolean moves = MOVES.matcher(reading.literal()).find()
                && (family == null || !family.keeps().contains("latest"));
        CatalogueEntry latest = moves ? search.latest(reading.bare().form(), lab, day) : null;
        if (latest != null) {
            return known(latest, reading.bare().configuration());
        }
        boolean listed = convention.has(Trait.LISTING_DATES) && reading.dateOfDigits();
        List<Reading.Candidate> candidates = Stream.of(
                        reading.candidates().thinking(), reading.whole(), familyAgrees ? reading.bare() : null)
                .filter(Objects::nonNull)
                .toList();
        for (Reading.Candidate candidate : candidates) {
            CatalogueEntry entry = search.find(candidate.form(), family, lab, day, listed);
            if (entry != null) {
                return repositories(reading, convention) && isUntuned(reading, entry)
                        ? base(entry, candidate, reading)
                        : known(entry, candidate.configuration());
            }
        }
        CatalogueEntry served = convention.has(Trait.PROVIDER_FIRST) ? served(reading, lab, day) : null;
        if (served != null) {
            return known(served, reading.bare().configuration());
        }
        return lab != null && family == null ? withFamilyName(reading.whole(), lab, day, listed) : null;
    }

    /** The model without the word by which a provider tells its listings apart. */
    private @Nullable CatalogueEntry served(Reading reading, @Nullable String lab, LocalDate day) {
        String words = reading.bare().form().dated();
        int hyphen = words.lastIndexOf('-');
        boolean service = hyphen > 0 && Configurations.isService(words.substring(hyphen + 1));
        return service ? search.whole(NameForm.of(words.substring(0, hyphen), reading.family()), lab, day) : null;
    }

    private boolean repositories(Reading reading, Convention convention) {
        return convention.has(Trait.REPOSITORIES) || owners.listsRepositories(reading.path());
    }

    /** Whether a repository's name lacks the word for tuning that the model's own name has. */
    private static boolean isUntuned(Reading reading, CatalogueEntry entry) {
        String own = NormalForm.of(entry.model().id().name());
        return TUNED.matcher(own).find() && !TUNED.matcher(reading.literal()).find();
    }

    private static Identity base(CatalogueEntry entry, Reading.Candidate candidate, Reading reading) {
        ModelId id = new ModelId(entry.model().id().lab(), candidate.form().words() + "-base");
        return new Identity(id, candidate.configuration(), null, reading.facts(), Identity.Basis.ORGANIZATION);
    }

    /** A lab's own channel may leave out what all its names begin with: {@code deepseek.r1}. */
    private @Nullable Identity withFamilyName(Reading.Candidate candidate, String lab, LocalDate day, boolean listed) {
        for (Family family : families.ofLab(lab)) {
            for (String start : family.starts()) {
                NameForm form = NameForm.of(start + "-" + candidate.form().dated(), family);
                CatalogueEntry entry = search.find(form, family, lab, day, listed);
                if (entry != null) {
                    return known(entry, candidate.configuration());
                }
            }
        }
        return null;
    }

    private static Identity known(CatalogueEntry entry, @Nullable String configuration) {
        return new Identity(
                entry.model().id(),
                configuration,
                entry.model(),
                entry.inName(),
                entry.alias() == null ? Identity.Basis.CATALOGUE : Identity.Basis.ALIAS);
    }

    private Identity unknown(
            String lab, Reading reading, Reading.Candidate candidate, Convention convention, Identity.Basis basis) {
        return new Identity(
                new ModelId(
                        lab,
                        idWords(
                                lab,
                                reading,
                                candidate.form().canonical(reading.literal(), reading.family(), catalogue::hasKey),
                                convention)),
                candidate.configuration(),
                null,
                reading.facts(),
                basis);
    }

    /**
     * The name in the id. A full date in the name of a version is when that came out and says nothing more, save where
     * the family has several snapshots of a version, or the version is known from another day.
     */
    private String idWords(String lab, Reading reading, NameForm form, Convention convention) {
        Stamp stamp = form.stamp();
        if (stamp == null) {
            return form.words();
        }
        boolean listed = convention.has(Trait.LISTING_DATES) && reading.dateOfDigits();
        if (catalogue.knows(form.key(), lab)) {
            return listed ? form.words() + "-" + stamp.monthAndDay() : form.dated();
        }
        Family family = reading.family();
        if (!stamp.toTheDay() && family != null && family.has(Family.Trait.MONTHS)) {
            return form.words() + "-" + stamp.yearAndMonth();
        }
        boolean snapshots = family != null && family.has(Family.Trait.SNAPSHOTS);
        boolean known = labs.byId(lab) != null;
        boolean says = !stamp.toTheDay() || (!listed && (snapshots || !known || !form.versioned()));
        return says ? form.dated() : form.words();
    }

    private static String unknownLab(@Nullable String organization) {
        return organization != null && LETTER_OR_DIGIT.matcher(organization).find()
                ? NormalForm.of(organization)
                : NOBODY;
    }
}

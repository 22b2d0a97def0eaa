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
import dev.leapfrog.ingest.resolve.name.Vocabulary;
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
    /** A letter and a number, behind what all names of the lab begin with: {@code r1}. */
    private static final Pattern SHORT_NAME = Pattern.compile("^\\p{L}\\d");

    private static final Pattern TUNED = Pattern.compile("(?:^|-)(?:instruct|it|chat)(?:-|$)");

    private final Labs labs;
    private final Families families;
    private final Catalogue catalogue;
    private final CatalogueSearch search;
    private final Readings readings;
    private final Owners owners;
    private final Derivatives derivatives;
    private final Vocabulary vocabulary;

    Identities(
            Labs labs,
            Families families,
            Catalogue catalogue,
            Readings readings,
            Owners owners,
            Derivatives derivatives,
            Vocabulary vocabulary) {
        this.labs = labs;
        this.families = families;
        this.catalogue = catalogue;
        this.search = new CatalogueSearch(catalogue);
        this.readings = readings;
        this.owners = owners;
        this.derivatives = derivatives;
        this.vocabulary = vocabulary;
    }

    public Identity of(String name, @Nullable String organization, Convention convention, LocalDate day) {
        Reading reading = readings.of(name);
        Owners.Owner owner = owners.of(reading.path(), convention);
        Family family = reading.family();
        Lab credited = labs.find(organization, family == null ? null : family.lab());
        if (SEVERAL.matcher(name).find()) {
            String maker = credited == null ? NOBODY : credited.id();
            return unknown(maker, reading, reading.whole(), convention, Identity.Basis.NOTHING);
        }
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
                    : unknown(
                            serving,
                            reading,
                            named(reading, serving, false, convention),
                            convention,
                            Identity.Basis.ORGANIZATION);
        }
        Reading.Candidate itself = named(reading, lab, familyAgrees, convention);
        if (lab == null && derivatives.isMadeOf(reading)) {
            return unknown(NOBODY, reading, itself, convention, Identity.Basis.NOTHING);
        }
        if (family != null && familyAgrees && reading.isUnspecific() && isOfFamily(itself.form(), family)) {
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

    /**
     * Whether the name is that of a family: several known models have all its words, and it says no more than the
     * family's beginning and a version, or those differ in their sizes, versions or dates.
     */
    private boolean isOfFamily(NameForm form, Family family) {
        String key = form.key();
        return catalogue.isOfSeveral(key, family.lab())
                && (catalogue.hasSizes(key, family.lab())
                        || catalogue.hasVersionsOf(key, family.lab())
                        || search.hasSeveral(form, family.lab())
                        || form.saysOnly(family.starts()));
    }

    /** What an unknown name says of its model. */
    private Reading.Candidate named(
            Reading reading, @Nullable String lab, boolean familyAgrees, Convention convention) {
        Family family = reading.family();
        if (familyAgrees && family != null) {
            boolean base = family.has(Family.Trait.BARE_BASES) && isRepository(reading, convention) && reading.isBare();
            return base ? withWords(reading.bare(), reading.bare().form().words() + "-base", family) : reading.bare();
        }
        String word = lab == null || family != null ? null : families.firstWordOf(lab);
        String words = reading.whole().form().words();
        return word != null
                        && SHORT_NAME.matcher(words).find()
                        && vocabulary.hasBeginning(Objects.requireNonNull(lab), word + "-" + words.charAt(0))
                ? withWords(reading.whole(), word + "-" + words, null)
                : reading.whole();
    }

    private static Reading.Candidate withWords(Reading.Candidate candidate, String words, @Nullable Family family) {
        Stamp stamp = candidate.form().stamp();
        return new Reading.Candidate(NameForm.of(new Stamp.Stamped(words, stamp), family), candidate.configuration());
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
        if (moves) {
            CatalogueEntry latest = search.latest(reading.bare().form(), lab, day);
            if (latest != null) {
                return known(latest, reading.bare().configuration());
            }
            if (isOfNoOne(reading.bare().form(), lab, day)) {
                return null;
            }
        }
        boolean listed = convention.has(Trait.LISTING_DATES) && reading.dateOfDigits();
        List<Reading.Candidate> candidates = Stream.of(
                        reading.candidates().thinking(), reading.whole(), familyAgrees ? reading.bare() : null)
                .filter(Objects::nonNull)
                .toList();
        for (Reading.Candidate candidate : candidates) {
            CatalogueEntry entry = search.find(candidate.form(), family, lab, day, listed);
            if (entry != null) {
                return isRepository(reading, convention) && isUntuned(reading, entry)
                        ? base(entry, candidate, reading)
                        : known(entry, candidate.configuration());
            }
        }
        Identity served = served(reading, lab, convention, day);
        if (served != null) {
            return served;
        }
        return lab != null && family == null ? withFamilyName(reading.whole(), lab, day, listed) : null;
    }

    /** Whether a moving name is that of several releases or versions, of which nobody knows which is the newest. */
    private boolean isOfNoOne(NameForm form, @Nullable String lab, LocalDate day) {
        CatalogueEntry whole = search.whole(form, lab, day);
        if (whole == null || whole.released() == null) {
            return false;
        }
        String itsLab = whole.model().id().lab();
        return search.hasSeveral(form, itsLab) || catalogue.hasVersionsOf(form.key(), itsLab);
    }

    /** The known model whose listings a provider tells apart by a last word under which its lab releases none. */
    private @Nullable Identity served(Reading reading, @Nullable String lab, Convention convention, LocalDate day) {
        Reading.Candidate bare = reading.bare();
        String words = bare.form().words();
        int hyphen = words.lastIndexOf('-');
        String word = words.substring(hyphen + 1);
        boolean offers = convention.has(Trait.PROVIDER_FIRST) || convention.has(Trait.LISTING_DATES);
        if (!offers || hyphen < 0 || !Configurations.isService(word)) {
            return null;
        }
        boolean listed = convention.has(Trait.LISTING_DATES) && reading.dateOfDigits();
        Stamp stamp = listed ? null : bare.form().stamp();
        NameForm plain = NameForm.of(new Stamp.Stamped(words.substring(0, hyphen), stamp), reading.family());
        CatalogueEntry entry = search.find(plain, reading.family(), lab, day, listed);
        if (entry == null || vocabulary.hasWord(entry.model().id().lab(), word.replaceAll("\\d", ""))) {
            return null;
        }
        String ran = bare.configuration();
        return known(entry, ran == null ? word : word + " " + ran);
    }

    /**
     * Whether the name is that of a repository, so that weights before instruction tuning have one of their own: by who
     * writes it, or by the capitals behind the lab that owns it.
     */
    private boolean isRepository(Reading reading, Convention convention) {
        return convention.has(Trait.REPOSITORIES)
                || owners.listsRepositories(reading.path())
                || (reading.capitals() && owners.of(reading.path(), convention).lab() != null);
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
            boolean taken =
                    MOVES.matcher(reading.literal()).find() && catalogue.byId(new ModelId(lab, form.words())) != null;
            return taken ? form.words() + "-latest" : form.words();
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

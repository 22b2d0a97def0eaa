-- Every column is described behind it, with its unit; `leapfrog sql --tables` and docs/sql.md are made from that.

-- Every model that a source has named: its lab, country, openness and size as last known.
create table models (
    model text not null, -- Id, `lab/model`; dated snapshots are models of their own
    name text not null, -- For people
    lab text not null, -- Id of the lab that trained it
    country text, -- Of the lab's headquarters, ISO 3166 alpha-2; null when not known
    openness text, -- `OPEN_SOURCE`, `OPEN_WEIGHTS`, `RESEARCH_ONLY` or `CLOSED`; null when not known
    is_open boolean, -- The weights can be had; null when not known
    parameters_billion double precision, -- Total parameters in billions; null when not known
    size_tier text, -- `on-device` (up to 4 billion), `small` (10), `single-GPU` (40) or `large`; null when not known
    released_on date, -- Day of the release; null when not known
    released_basis text, -- Where that day comes from: `stated`, `catalogue`, `name` or `listing`
    resolved boolean not null, -- False when the name was not recognised and stands for itself
    merged_into text, -- The model that it proved to be the same as; null for nearly all
    primary key (model)
);

-- Who trains models.
create table labs (
    lab text not null, -- Id
    name text, -- For people; null when only the id is known
    country text, -- Of the headquarters, ISO 3166 alpha-2; null when not known
    primary key (lab)
);

-- What the registries say of each model, as it stands now.
create table releases (
    model text not null, -- Id
    announced_on date, -- Day on which the lab announced it; null when nobody says
    listed_on date, -- Day on which a registry says it listed it; null when none says
    first_seen_on date not null, -- Day on which any source was first seen to have it
    deprecated_on date, -- Day on which its end was announced; null when it was not
    ends_on date, -- Day from which the model itself can no longer be used; null when no end is announced
    licence text, -- In the source's words
    context_tokens bigint, -- The longest context, in tokens
    modalities text, -- What goes in and comes out, such as `image->text`
    base_models text, -- Names of what it was made from, in the source's words, one a line
    link text, -- Where the source sends readers
    sources text not null, -- Names of the sources that list it, one a line
    changed_at timestamptz not null, -- When any of this last changed
    primary key (model)
);

-- Every change of what the registries say of a model.
create table release_changes (
    log_partition bigint not null, -- Where the record stands in the topic `releases`: partition
    log_offset bigint not null, -- and offset
    changed_at timestamptz not null, -- When it was so: published, or else fetched
    type text not null, -- `ModelReleased`, `ModelChanged` or `DeprecationAnnounced`
    model text not null, -- Id
    openness text, -- As in `models`, at that time
    licence text, -- In the source's words
    announced_on date, -- Day on which the lab announced it; null when nobody says
    first_seen_on date not null, -- Day on which any source was first seen to have it
    deprecated_on date, -- Day on which its end was announced; null when it was not
    ends_on date, -- Day from which the model itself can no longer be used; null when no end is announced
    source text not null, -- Name of the source that brought it
    known_at timestamptz not null, -- When its page was fetched
    primary key (log_partition, log_offset)
);
create index release_changes_model on release_changes (model, changed_at);

-- Announced ends of models and of single providers' offers of them, as they stand now: one row for each that says so.
create table ends (
    model text not null, -- Id
    provider text not null, -- Whose offer ends; empty when the model itself ends
    source text not null, -- Name of the source that says so
    vendor_says boolean not null, -- The page is that of the provider, or of the lab
    announced_on date, -- Day of the announcement; null when not said
    ends_on date, -- Day from which it can no longer be used; null when not said
    not_before date, -- Earliest day on which it may end, which is no end by itself; null when not said
    stage text, -- `active`, `deprecated` or `retired`, as the source says; null when not said
    words text, -- The source's own words for that
    replacement text, -- What the source recommends instead, in its words
    primary key (model, provider, source)
);

-- Every board, and when it was last published.
create table boards (
    board text not null, -- Id, `publisher/arena/category`
    title text not null, -- For people
    publisher text not null, -- Who makes it
    arena text not null, -- The family of boards, `publisher/arena`
    category text not null, -- `overall`, or a part of the arena
    scale text not null, -- `ELO`, `PERCENT` or `INDEX`
    scale_version text not null, -- Scores of different versions cannot be compared
    source text not null, -- Name of the followed source
    last_published_at timestamptz not null, -- Its newest publication
    primary key (board)
);

-- One row for each publication of a board: what it looks like at the top.
create table publications (
    board text not null, -- Id
    published_at timestamptz not null, -- When it was published; a bare date is 00:00 UTC
    day date not null, -- The same as a day, UTC
    scale_version text not null, -- Scores of different versions cannot be compared
    scale_break boolean not null, -- It is another scale than before
    stale boolean not null, -- The leader is not in this list, which is incomplete
    tied_models bigint, -- Models of whom the leader is not statistically clear, itself included
    tied_labs bigint, -- Labs of these
    band_models bigint, -- Models within `band_points` of the leader, itself included
    band_labs bigint, -- Labs of these
    band_points double precision, -- Width of the band, in points of the board
    band_models_year_ago bigint, -- How many stood in the band at least a year before; null when not known
    band_labs_year_ago bigint, -- Labs of these
    same_scale_year_ago boolean, -- Whether the scale was the same then
    lead_over_second_percent double precision, -- By how much the first is above the second, in percent of its score
    lead_over_tenth_percent double precision, -- By how much the first is above the tenth, in percent of its score
    top_models bigint, -- How many models the next three count: the first 20, or as many as there are
    effective_labs double precision, -- 1 / HHI over labs: so many equal ones would be as concentrated
    effective_countries double precision, -- The same over countries
    effective_openness double precision, -- The same over classes of openness
    open_effective_labs double precision, -- The same over labs, of the first 20 open models
    open_effective_countries double precision, -- The same over countries, of the first 20 open models
    source text not null, -- Name of the source
    known_at timestamptz not null, -- When its page was fetched
    primary key (board, published_at)
);

-- How the first models of a board divide, at each publication.
create table board_shares (
    board text not null, -- Id
    published_at timestamptz not null, -- Publication
    top text not null, -- Of which models: `all`, the first 20, or `open`, the first 20 open ones
    divided_by text not null, -- `lab`, `country` or `openness`
    name text not null, -- Which lab, country or class
    share double precision not null, -- Part of those models of which it is known, 0 to 1
    models bigint not null, -- How many models that is
    primary key (board, published_at, top, divided_by, name)
);

-- Who leads each segment of a board, at each publication.
create table leaders (
    board text not null, -- Id
    published_at timestamptz not null, -- Publication
    segment text not null, -- `all`, `open`, `closed`, a country (`US`), `open:CN`, `lab=openai`, `tier=small`, …
    day date not null, -- Day of the publication, UTC
    model text, -- The best listed model; null when the segment has none
    lab text, -- Its lab
    country text, -- Its country
    openness text, -- Its openness, as in `models`
    score double precision, -- Its score, in points of the board
    score_low double precision, -- Lower end of the 95 % interval; null where the board gives none
    score_high double precision, -- Upper end
    votes bigint, -- Comparisons or runs behind the score
    confirmed_model text, -- Who holds the lead beyond statistical doubt; null while it is contested
    confirmed_lab text, -- The lab of that
    confirmed_since timestamptz, -- Since when that model holds it
    confirmed_lab_since timestamptz, -- Since when that lab holds it without a break
    censored boolean, -- It may have led before the board, or its scale, was first seen
    reign_days bigint, -- Days of that model in the lead, up to this publication
    lab_reign_days bigint, -- Days of that lab in the lead, up to this publication
    contested boolean not null, -- The former holder is clearly beaten, and nobody is clear of the rest
    stale boolean not null, -- The leader is not in this list, which is incomplete
    leaps_per_year bigint not null, -- Confirmed changes of lab in the last 365 days
    primary key (board, published_at, segment)
);
create index leaders_segment on leaders (segment, board, published_at);

-- How far segment b is behind segment a on a board, at each publication.
create table gaps (
    board text not null, -- Id
    published_at timestamptz not null, -- Publication
    a text not null, -- Segment in front, such as `closed`
    b text not null, -- Segment behind, such as `open`
    day date not null, -- Day of the publication, UTC
    points double precision, -- Score of a's leader minus score of b's leader; negative when b leads; null when one has no model
    points_from double precision, -- The least that it can be, as the openness or country of some models is not known
    points_to double precision, -- The most
    percent double precision, -- Points in percent of the lower of the two scores; null where that is not positive
    win_rate double precision, -- Expected share of comparisons that a's leader wins, 0 to 1; Elo boards only
    lag_days bigint, -- Days by which the best of b was released later than a model of a as good; negative when b was first
    lag_days_low bigint, -- The same from the low end of the interval of b's score
    lag_days_high bigint, -- The same from the high end
    behind_days bigint, -- Days since the release of that model of a
    lag_basis text, -- The weaker of the two origins of release dates, as `released_basis` of `models`
    leader_a text, -- Best model of a
    score_a double precision, -- Its score
    leader_b text, -- Best model of b
    score_b double precision, -- Its score
    tied boolean not null, -- The two are statistically tied
    stale boolean not null, -- One of them is not in this list, which is incomplete
    source text not null, -- Name of the source
    known_at timestamptz not null, -- When its page was fetched
    primary key (board, published_at, a, b)
);
create index gaps_pair on gaps (board, a, b, published_at);

-- Innovation windows: how long a model of a that took the lead stayed clearly ahead of all of b.
create table windows (
    board text not null, -- Id
    a text not null, -- Segment of the model that leads
    b text not null, -- Segment that is to catch up
    opener text not null, -- The model that leads
    opened_at timestamptz not null, -- Publication that showed it
    status text not null, -- `OPENED`, `CLOSED` (a model of b is as good) or `CENSORED` (the scale changed first)
    opener_score double precision not null, -- Its score when the window opened, or last before it ended
    best_then text, -- Best model of b when it opened
    ended_at timestamptz, -- Publication that showed the end; null while it is open
    days bigint, -- From opening to end; null while it is open
    closer text, -- The model of b that is as good; null unless it closed
    primary key (board, a, b, opener, opened_at)
);

-- All innovation windows of a board and pair together, as they stand now.
create table window_summaries (
    board text not null, -- Id
    a text not null, -- Segment that leads
    b text not null, -- Segment that is to catch up
    closed bigint not null, -- How many have closed
    open bigint not null, -- How many are open
    censored bigint not null, -- How many ended without having closed
    median_days bigint, -- Median by Kaplan and Meier, in days; null while more than half have not closed
    shortest_days bigint, -- Of those that closed, in days; null when none has
    published_at timestamptz not null, -- Publication of the last change
    primary key (board, a, b)
);

-- Who leads each category of an arena, at each publication.
create table categories (
    arena text not null, -- `publisher/arena`
    published_at timestamptz not null, -- Publication
    category text not null, -- Part of the arena
    leader text not null, -- Best model
    lab text not null, -- Its lab
    score double precision not null, -- Its score, in points of the board
    is_clear boolean not null, -- It is statistically clear of the next lab's best
    overall_rank bigint, -- Its rank on the board of the whole arena; null when it is not there
    specialist boolean not null, -- It leads clearly here and is not among the first three overall
    labs_leading bigint not null, -- How many labs lead at least one category of this arena then
    primary key (arena, published_at, category)
);

-- The best open model of each size, at each publication.
create table tiers (
    board text not null, -- Id
    published_at timestamptz not null, -- Publication
    tier text not null, -- As `size_tier` of `models`
    model text not null, -- Best open model of that size
    score double precision not null, -- Its score
    parameters_billion double precision, -- Its size, in billions
    primary key (board, published_at, tier)
);

-- The smallest open model that is as good as a well-known one, at each publication.
create table small_models (
    board text not null, -- Id
    published_at timestamptz not null, -- Publication
    reference text not null, -- The well-known model
    reference_score double precision not null, -- Its score
    led_year_ago boolean not null, -- It led the board a year before
    model text, -- The smallest open model at or above that score; null when there is none
    parameters_billion double precision, -- Its size, in billions
    score double precision, -- Its score
    primary key (board, published_at, reference)
);

-- The capability index: one scale for models over all boards that share models, fitted at most once a day.
create table capability_index (
    published_at timestamptz not null, -- End of the day after which it was fitted
    rank bigint not null, -- 1 for the best
    model text not null, -- Id
    lab text not null, -- Its lab
    openness text, -- Its openness, as in `models`
    value double precision not null, -- On the index, on which two reference models have fixed values
    value_low double precision, -- Lower end of the 95 % interval
    value_high double precision, -- Upper end
    boards bigint not null, -- On how many boards the model is
    primary key (published_at, rank)
);

-- The boards behind the capability index, and their curves.
create table index_boards (
    published_at timestamptz not null, -- End of the day after which it was fitted
    board text not null, -- Id
    models bigint not null, -- How many models it shares with others
    link text not null, -- `logistic`, `linear` or `logarithmic`
    slope double precision not null, -- Of the straight line, for a point of the index
    difficulty double precision not null, -- Value at which half of the tasks are solved, or the score is the board's mean
    noise double precision not null, -- Standard deviation of scores around the curve
    primary key (published_at, board)
);

-- What each offer costs now, of all offers that some source lists.
create table prices (
    offer text not null, -- Id of the offer, `provider/model`, with what sets it apart
    model text not null, -- Id
    provider text not null, -- Who serves it
    listing text, -- The provider's own id, as written
    first_party boolean not null, -- The provider is the lab
    input double precision, -- Per million tokens in; 0 is free, -1 differs from request to request, null is unknown
    output double precision, -- Per million tokens out
    cache_read double precision, -- Per million tokens of input that was cached before
    cache_write double precision, -- Per million tokens of input that is put into the cache
    batch_input double precision, -- Per million tokens in, for work that may be answered later
    batch_output double precision, -- Per million tokens out, for work that may be answered later
    blended double precision, -- (3 * input + output) / 4; null when one is unknown or differs
    currency text not null, -- ISO 4217, `USD` for nearly all
    since timestamptz not null, -- When it came to cost that
    sources bigint not null, -- How many sources say this price
    unconfirmed_input double precision, -- What a source has seen and one of more weight has not: per million tokens in
    unconfirmed_output double precision, -- and out; null when there is no such change
    primary key (offer)
);
create index prices_model on prices (model);

-- Every change of a price, and every announced one.
create table price_changes (
    log_partition bigint not null, -- Where the record stands in the topic `prices`: partition
    log_offset bigint not null, -- and offset
    changed_at timestamptz not null, -- When it was so: published, or else fetched
    day date not null, -- The same as a day, UTC
    type text not null, -- `PriceChanged`, `PriceScheduled`, `PriceCorrected` (the list was wrong), `OfferWithdrawn`, `WitnessesChanged`
    status text not null, -- `CONFIRMED`, `PROVISIONAL` (a source of more weight says otherwise) or `RETRACTED`
    model text not null, -- Id
    provider text not null, -- Who serves it
    offer text not null, -- Id of the offer
    first_party boolean not null, -- The provider is the lab
    input double precision, -- Per million tokens in, as in `prices`
    output double precision, -- Per million tokens out
    blended double precision, -- (3 * input + output) / 4
    previous_input double precision, -- What it was before
    previous_output double precision, -- What it was before
    previous_blended double precision, -- What it was before
    currency text not null, -- ISO 4217
    valid_from date, -- First day of an announced price
    valid_until date, -- Last day, where one is announced
    tiers jsonb, -- Prices under conditions (length, hours), as in the topic
    sources text not null, -- Names of the sources that say this price, one a line
    source text not null, -- Name of the source that brought it
    known_at timestamptz not null, -- When its page was fetched
    primary key (log_partition, log_offset)
);
create index price_changes_model on price_changes (model, changed_at);
create index price_changes_offer on price_changes (offer, changed_at);

-- What a level of capability costs: the cheapest list price among models at least as good as a reference.
create table market_levels (
    board text not null, -- Id
    at timestamptz not null, -- When scores and prices were so
    reference text not null, -- The model whose score is the level
    published_at timestamptz not null, -- Publication of the scores
    score double precision not null, -- The level, in points of the board
    price double precision, -- Dollars per million tokens, blended list price; null when nobody sells it
    cheapest text, -- The model that costs that
    models bigint not null, -- How many models are as good and have a list price
    labs bigint not null, -- Their labs
    offers bigint not null, -- Current paid offers of these
    lowest double precision, -- Lowest blended list price among models in a band from the level up, dollars per million tokens
    median double precision, -- Median
    highest double precision, -- Highest
    decline_per_year double precision, -- How many times cheaper in a year, fitted over time
    decline_low double precision, -- Lower end of the 90 % interval
    decline_high double precision, -- Upper end
    days_to_halve double precision, -- Days in which the price halves; null when it does not fall
    primary key (board, at, reference)
);

-- The closed leader of a board, and what it costs over the cheapest open model that is good enough.
create table premiums (
    board text not null, -- Id
    at timestamptz not null, -- When scores and prices were so
    published_at timestamptz not null, -- Publication of the scores
    leader text, -- Best closed model; null when there is none
    leader_score double precision, -- Its score
    leader_list double precision, -- Its blended list price, dollars per million tokens
    leader_street double precision, -- Its blended street price (cheapest current offer worth the name)
    threshold double precision, -- Score from which a model is good enough
    premium double precision, -- Leader's street price over that of the cheapest that is surely good enough, or else good enough
    list_premium double precision, -- The same of list prices
    primary key (board, at)
);

-- The open models that are good enough, the cheapest first.
create table good_enough (
    board text not null, -- Id
    at timestamptz not null, -- When scores and prices were so
    rank bigint not null, -- 1 for the cheapest
    model text not null, -- Id
    score double precision not null, -- Its score
    list double precision, -- Blended list price, dollars per million tokens; null when nobody sells it at a known price
    street double precision, -- Blended street price; null when there is no current offer
    win_rate double precision, -- Expected share of comparisons won against the closed leader, 0 to 1; Elo boards only
    part_of_leader double precision, -- Its score over that of the closed leader; other boards
    confirmed boolean not null, -- It is good enough at the low end of its interval too
    primary key (board, at, rank)
);

-- Who is on the Pareto frontier of score against price.
create table pareto (
    board text not null, -- Id
    at timestamptz not null, -- When scores and prices were so
    rank bigint not null, -- 1 for the best score
    model text not null, -- Id
    lab text not null, -- Its lab
    openness text, -- Its openness, as in `models`
    score double precision not null, -- Its score
    list double precision, -- Blended list price, dollars per million tokens
    street double precision, -- Blended street price
    share_open double precision, -- Part of the frontier that is open, 0 to 1; the same in all rows of a time
    share_chinese double precision, -- Part of the frontier that is Chinese, 0 to 1
    primary key (board, at, rank)
);

-- How much each model is used, every time it was measured anew.
create table uptake (
    model text not null, -- Id
    measure text not null, -- What is counted: `openrouter/tokens`, `ollama/pulls`, `huggingface/downloads`, …
    measured_at timestamptz not null, -- When it was so: published, or else fetched
    day date not null, -- The same as a day, UTC
    value double precision not null, -- In the unit of the measure
    previous double precision, -- What it was before; null for the first
    source text not null, -- Name of the source
    primary key (model, measure, measured_at)
);

-- How soon after its release a model came to a level of use.
create table uptake_levels (
    model text not null, -- Id
    measure text not null, -- As in `uptake`
    level double precision not null, -- In the unit of the measure
    reached_on date, -- Day on which it was first seen there; null when it was above at first sight
    days bigint, -- From release to that day; null when one is not known
    primary key (model, measure, level)
);

-- How the use of models is shared, each time a list was read.
create table uptake_shares (
    measure text not null, -- As in `uptake`
    universe text not null, -- Of which models the list tells
    at timestamptz not null, -- When it was so
    divided_by text not null, -- `lab`, `country` or `openness`
    name text not null, -- Which; `unknown` for the rest
    share double precision not null, -- Part of the total, 0 to 1
    total double precision not null, -- Of all models of the list, in the unit of the measure
    entries bigint not null, -- How many models the list has
    leads boolean not null, -- It has had the largest share beyond doubt
    day date not null, -- The same as a day, UTC
    primary key (measure, universe, at, divided_by, name)
);

-- Models that name another as their base.
create table derivatives (
    source text not null, -- Name of the source
    derivative text not null, -- The source's name of what was made
    base text not null, -- Id of the model that it was made from
    base_lab text not null, -- Its lab
    base_country text, -- Its country
    relation text not null, -- `FINETUNE`, `ADAPTER`, `MERGE` or `QUANTIZED`
    created_on date, -- Day on which it was put up; null when not said
    seen_at timestamptz not null, -- When the list was read
    primary key (source, derivative, base)
);

-- Every score that a source gave, when it was new or another than before.
create table scores (
    board text not null, -- Id
    source text not null, -- Name of the source
    published_at timestamptz not null, -- Publication
    alias text not null, -- The source's name of the row
    model text not null, -- Id; of models that proved to be one, the one that remains
    configuration text, -- Effort, thinking budget, precision or scaffold; null for the plain model
    day date not null, -- Day of the publication, UTC
    score double precision, -- In points of the board; null when the row was withdrawn
    score_low double precision, -- Lower end of the 95 % interval; null where the source gives none
    score_high double precision, -- Upper end
    votes bigint, -- Comparisons or runs behind the score
    rank bigint, -- The source's own rank, from 1
    primary key (board, source, alias, published_at)
);
create index scores_model on scores (model, board, published_at);

-- Everything worth telling, in every stage of its life.
create table alerts (
    alert uuid not null, -- Id of this very alert
    happening uuid not null, -- What all alerts of one life cycle share
    alert_group uuid not null, -- What alerts of several boards about one thing share
    story uuid, -- The story in which people read it
    family text not null, -- `frontier`, `gaps`, `prices`, `releases`, `uptake` or `sources`
    kind text not null, -- What happened, such as `FRONTIER_SHIFT`
    status text not null, -- `PROVISIONAL`, `HELD`, `CONFIRMED`, `RETRACTED`, or `FINAL` where there is no life cycle
    severity text not null, -- `INFO`, `NOTICE` or `MAJOR`
    subject text not null, -- What it is about: board and segment, a model, a source
    board text, -- Null when it is about no board
    segment text, -- Null when it is about no segment
    occurred_at timestamptz not null, -- When it happened
    day date not null, -- The same as a day, UTC
    known_at timestamptz not null, -- When the page it was concluded from was fetched
    mode text not null, -- `backfill`, `snapshot` or `live`
    headline text not null, -- One sentence
    before_values jsonb, -- Values before, by name
    after_values jsonb, -- Values after, by name
    metrics jsonb not null, -- Figures and labels behind the headline, by name
    primary key (alert)
);
create index alerts_day on alerts (day);
create index alerts_happening on alerts (happening);

-- What each alert was concluded from.
create table alert_evidence (
    alert uuid not null, -- Id
    position bigint not null, -- From 1
    event text not null, -- Type of the observation
    subject text not null, -- What that is about
    source text not null, -- Name of the source
    url text not null, -- What was fetched
    fetched_at timestamptz not null, -- When
    published_at timestamptz, -- The date that the source gives; null for an undated one
    content_hash text not null, -- SHA-256 of the page, in hexadecimal
    parser text not null, -- Name and version of what read it
    primary key (alert, position)
);

-- Every revision of every story.
create table story_revisions (
    story uuid not null, -- Id, the same for all revisions
    revision bigint not null, -- From 0
    kind text not null, -- `ARENA`, `PRICES`, `RELEASE`, `LIFECYCLE`, `MARKET` or `SOURCES`
    subject text not null, -- An arena, a vendor, a lab, a source
    severity text not null, -- `INFO`, `NOTICE` or `MAJOR`
    began_at timestamptz not null, -- Publication, or day, with which it began
    occurred_at timestamptz not null, -- When what this revision adds happened
    day date not null, -- The same as a day, UTC
    known_at timestamptz not null, -- When that became known
    mode text not null, -- `backfill`, `snapshot` or `live`
    headline text not null, -- One sentence
    lines text not null, -- What else there is to say, a sentence a line
    primary key (story, revision)
);
create index story_revisions_day on story_revisions (day);

-- The alerts that a revision of a story is put together from.
create table story_alerts (
    story uuid not null, -- Id
    revision bigint not null, -- From 0
    alert uuid not null, -- Id
    primary key (story, revision, alert)
);

-- Whom a story is about, by its newest revision.
create table story_subjects (
    story uuid not null, -- Id
    kind text not null, -- `model` or `lab`
    name text not null, -- Its id
    primary key (story, kind, name)
);

-- The sources, and how reading them goes.
create table sources (
    source text not null, -- Name
    last_published_at timestamptz, -- The newest publication that it has brought
    last_read_at timestamptz, -- When a response could last be used
    last_changed_at timestamptz, -- When a response last said something new
    failures bigint not null, -- How many responses in a row could not be used
    failing_since timestamptz, -- The first of these
    reason text, -- Of the last of these
    degraded boolean not null, -- The failures have been told
    stale boolean not null, -- Nothing new has come for longer than usual
    usual_hours double precision, -- How long it usually takes until something new comes, in hours
    primary key (source)
);

-- How far the topics have been read, written together with the rows that they gave.
create table leapfrog_positions (
    topic text not null, -- Name of the topic
    topic_id text not null, -- Kafka's id of it; a topic that was created anew has another
    log_partition bigint not null, -- Partition
    next_offset bigint not null, -- Offset of the next record
    primary key (topic, log_partition)
);

-- Who may write: the last that took it.
create table leapfrog_writer (
    id bigint not null, -- Always 1
    turn bigint not null, -- Counts up with each writer; only the one with this number may write
    primary key (id)
);
insert into leapfrog_writer (id, turn) values (1, 0);

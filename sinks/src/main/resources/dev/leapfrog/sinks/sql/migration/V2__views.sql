-- Every story by its newest revision.
create view stories as
select r.story, r.revision, r.kind, r.subject, r.severity, r.began_at, r.occurred_at, r.day, r.known_at, r.mode, r.headline, r.lines
from story_revisions r
where r.revision = (select max(n.revision) from story_revisions n where n.story = r.story);

-- Every happening by the alert that last told of it.
create view happenings as
select a.*
from alerts a
where not exists (
    select 1 from alerts n
    where n.happening = a.happening
      and (n.known_at > a.known_at or (n.known_at = a.known_at and (n.occurred_at > a.occurred_at
           or (n.occurred_at = a.occurred_at and n.status <> 'PROVISIONAL' and a.status = 'PROVISIONAL')))));

-- Who leads each segment of each board now.
create view current_leaders as
select l.*
from leaders l
join boards b on b.board = l.board and b.last_published_at = l.published_at;

-- The newest gap of each board and pair.
create view current_gaps as
select g.*
from gaps g
join boards b on b.board = g.board and b.last_published_at = g.published_at;

-- Times in the confirmed lead of a segment; `until` is the last publication that showed it, `censored` and `is_current` are 0 or 1.
create view reigns as
select l.board, l.segment, l.confirmed_model as model, l.confirmed_lab as lab, l.confirmed_since as since,
       max(l.published_at) as until, max(l.reign_days) as days,
       max(case when l.censored then 1 else 0 end) as censored,
       case when max(l.published_at) = max(b.last_published_at) then 1 else 0 end as is_current
from leaders l
join boards b on b.board = l.board
where l.confirmed_model is not null
group by l.board, l.segment, l.confirmed_model, l.confirmed_lab, l.confirmed_since;

-- What the followed source of each board says now of each row.
create view current_scores as
select s.board, s.model, s.configuration, s.alias, s.score, s.score_low, s.score_high, s.votes, s.rank, s.published_at,
       m.lab, m.country, m.openness, m.is_open
from scores s
join boards b on b.board = s.board and b.source = s.source
join models m on m.model = s.model
where s.score is not null
  and s.published_at = (
    select max(n.published_at) from scores n where n.board = s.board and n.source = s.source and n.alias = s.alias);

-- The newest measured use of each model.
create view current_uptake as
select u.*
from uptake u
where u.measured_at = (
    select max(n.measured_at) from uptake n where n.model = u.model and n.measure = u.measure);

-- The newest shares of each measure.
create view current_uptake_shares as
select s.*
from uptake_shares s
where s.at = (
    select max(n.at) from uptake_shares n where n.measure = s.measure and n.universe = s.universe);

-- What each level of capability costs now.
create view current_market_levels as
select l.*
from market_levels l
where l.at = (select max(n.at) from market_levels n where n.board = l.board);

-- The open models that are good enough now, with the closed leader of the board.
create view current_good_enough as
select g.board, g.at, g.rank, g.model, g.score, g.list, g.street, g.win_rate, g.part_of_leader, g.confirmed,
       p.leader, p.leader_score, p.leader_list, p.leader_street, p.premium, p.list_premium
from premiums p
join good_enough g on g.board = p.board and g.at = p.at
where p.at = (select max(n.at) from premiums n where n.board = p.board);

-- Announced prices that do not hold yet, or have an end.
create view scheduled_prices as
select c.*
from price_changes c
where c.type = 'PriceScheduled' or c.valid_until is not null;

-- Each model with its lab, its release and its cheapest first-party price.
create view model_overview as
select m.model, m.name, m.lab, l.name as lab_name, m.country, m.openness, m.is_open, m.parameters_billion, m.size_tier,
       m.released_on, r.first_seen_on, r.licence, r.context_tokens, r.ends_on, p.input, p.output, p.blended
from models m
left join labs l on l.lab = m.lab
left join releases r on r.model = m.model
left join (
    select c.model, min(c.input) as input, min(c.output) as output, min(c.blended) as blended
    from prices c where c.first_party and c.currency = 'USD' and c.input >= 0 group by c.model) p on p.model = m.model
where m.merged_into is null;

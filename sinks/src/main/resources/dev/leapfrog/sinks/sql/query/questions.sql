-- windows: How long do closed models stay ahead of all open ones? (claim 1)
select board, closed, open, censored, median_days, shortest_days
from window_summaries
where a = 'closed' and b = 'open' and closed > 0
order by closed desc, board

-- choice: From how many labs can one buy what a reference model can do, and who is near the top? (claim 2)
select l.board, l.reference, l.price, l.cheapest, l.models, l.labs, l.offers, p.band_models, p.band_labs
from current_market_levels l
join publications p on p.board = l.board and p.published_at = l.published_at
where l.board = 'lmarena/text/overall'
order by l.score desc

-- countries: How far is China behind the United States, over all models and over open ones? (claim 3)
select g.day, g.a, g.b, g.points, g.percent, g.lag_days, g.leader_a, g.leader_b
from gaps g
where g.board = 'lmarena/text/overall'
  and ((g.a = 'US' and g.b = 'CN') or (g.a = 'open:US' and g.b = 'open:CN'))
  and g.published_at = (
    select max(n.published_at) from gaps n
    where n.board = g.board and n.a = g.a and n.b = g.b
      and substr(cast(n.day as text), 1, 7) = substr(cast(g.day as text), 1, 7))
order by g.a, g.day

-- good-enough: On which boards is an open model good enough, and what does the closed leader cost over it? (claim 4)
select g.board, g.leader, g.leader_street, g.model, g.street, g.premium, g.win_rate, g.part_of_leader, g.confirmed
from current_good_enough g
where g.rank = 1
order by g.board

-- small-models: How small may an open model be to match a well-known one? (claim 5)
select s.reference, min(s.published_at) as first_seen_at, s.model, s.parameters_billion
from small_models s
where s.board = 'lmarena/text/overall' and s.model is not null
group by s.reference, s.model, s.parameters_billion
order by s.reference, first_seen_at, s.parameters_billion desc

-- open-leaders: Which country leads among open models, and what part of the top of them is its own? (claim 6)
select l.board, l.published_at, l.model, l.country, s.share as share_of_top_open, s.models
from current_leaders l
left join board_shares s on s.board = l.board and s.published_at = l.published_at
  and s.top = 'open' and s.divided_by = 'country' and s.name = l.country
where l.segment = 'open' and l.model is not null
order by l.board

-- price-of-capability: What did a fixed capability cost over time, and how fast does that fall? (claim 7)
select l.at, l.reference, l.price, l.cheapest, l.decline_per_year, l.decline_low, l.decline_high
from market_levels l
where l.board = 'lmarena/text/overall'
  and not exists (
    select 1 from market_levels e
    where e.board = l.board and e.reference = l.reference and e.at < l.at and e.price <= l.price)
  and l.price is not null
order by l.reference, l.at

-- reigns: Who has led, for how long, and whom did it take over from? (claim 8)
select r.since, r.until, r.lab, r.model, r.days, r.censored, r.is_current
from reigns r
where r.board = 'lmarena/text/overall' and r.segment = 'all'
order by r.since

-- leaps: How often in the last year did another lab take the lead? (claim 8)
select l.board, l.model, l.confirmed_lab, l.lab_reign_days, l.leaps_per_year, l.contested
from current_leaders l
where l.segment = 'all'
order by l.leaps_per_year desc, l.board

-- frontier-count: How many models are near the top, against a year before? (claim 9)
select p.board, p.day, p.band_points, p.band_models, p.band_labs, p.band_models_year_ago, p.band_labs_year_ago, p.same_scale_year_ago
from publications p
join boards b on b.board = p.board and b.last_published_at = p.published_at
where p.band_models_year_ago is not null
order by p.board

-- uptake: How is the use of models shared between countries, month by month? (claims 5 and 10)
select substr(cast(s.day as text), 1, 7) as month, s.measure, s.universe, s.name as country, avg(s.share) as share
from uptake_shares s
where s.divided_by = 'country' and s.name in ('CN', 'US')
group by substr(cast(s.day as text), 1, 7), s.measure, s.universe, s.name
order by s.measure, s.universe, month, s.name

-- derivatives: From whose models do others make theirs? (claim 11)
select d.base_country, d.base_lab, d.relation, count(*) as derivatives
from derivatives d
group by d.base_country, d.base_lab, d.relation
order by derivatives desc, d.base_lab, d.relation

-- concentration: Is the top of a board in fewer hands, or in more? (claim 12)
select substr(cast(p.day as text), 1, 7) as month, avg(p.effective_labs) as labs, avg(p.effective_countries) as countries,
       avg(p.open_effective_labs) as labs_of_open_models, avg(p.lead_over_second_percent) as lead_percent
from publications p
where p.board = 'lmarena/text/overall'
group by substr(cast(p.day as text), 1, 7)
order by month

-- closed-open: How far are open models behind, in points, percent and days?
select g.day, g.points, g.percent, g.lag_days, g.lag_days_low, g.lag_days_high, g.behind_days, g.leader_a, g.leader_b, g.tied
from gaps g
where g.board = 'lmarena/text/overall' and g.a = 'closed' and g.b = 'open'
order by g.day desc
limit 12

-- price-cuts: Which labs cut a price by a fifth or more, and when?
select c.day, c.provider, c.offer, c.previous_blended, c.blended, (c.blended - c.previous_blended) / c.previous_blended * 100 as percent
from price_changes c
where c.first_party and c.status = 'CONFIRMED' and c.type = 'PriceChanged' and c.currency = 'USD'
  and c.previous_blended > 0 and c.blended <= 0.8 * c.previous_blended
order by c.day desc, c.offer

-- providers: Who sells the models that most providers sell, and how far are their prices apart?
select p.model, count(distinct p.provider) as providers, min(p.blended) as cheapest, max(p.blended) as dearest,
       max(p.blended) / min(p.blended) as times
from prices p
where p.blended > 0 and p.currency = 'USD'
group by p.model
having count(distinct p.provider) > 2
order by providers desc, p.model
limit 20

-- ends: Which models end next, whose word is it, and what is to replace them?
select e.ends_on, e.model, e.provider, e.source, e.vendor_says, e.replacement
from ends e
where e.ends_on is not null and e.ends_on >= (select max(p.day) from publications p)
order by e.ends_on, e.model, e.provider, e.source

-- best: Who are the best models of a board now, and what do they cost?
select s.model, s.configuration, s.score, s.score_low, s.score_high, o.openness, o.country, o.input, o.output
from current_scores s
join model_overview o on o.model = s.model
where s.board = 'lmarena/text/overall'
order by s.score desc, s.model
limit 10

-- evidence: What do the greatest stories rest on?
select distinct s.day, s.headline, e.source, e.url, e.fetched_at, e.content_hash
from stories s
join story_alerts a on a.story = s.story and a.revision = s.revision
join alert_evidence e on e.alert = a.alert
where s.severity = 'MAJOR' and e.event = 'BoardPublished'
order by s.day, s.headline, e.fetched_at, e.content_hash

-- months: How much was told each month?
select substr(cast(s.began_at as text), 1, 7) as month,
       sum(case when s.severity = 'MAJOR' then 1 else 0 end) as major,
       sum(case when s.severity = 'NOTICE' then 1 else 0 end) as notice,
       sum(case when s.severity = 'INFO' then 1 else 0 end) as info
from stories s
group by substr(cast(s.began_at as text), 1, 7)
order by month

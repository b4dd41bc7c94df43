-- A reply that waits keeps the address that it was shown with: an approval is bound to it. What waits now was shown with the
-- customer's address of now.
alter table draft no force row level security;
alter table ticket no force row level security;
alter table customer no force row level security;
update draft d
set to_addresses = array[c.email]
from ticket t
join customer c on c.project_id = t.project_id and c.id = t.customer_id
where t.project_id = d.project_id and t.id = d.ticket_id and d.state = 0 and d.to_addresses = '{}' and c.email is not null;
alter table customer force row level security;
alter table ticket force row level security;
alter table draft force row level security;

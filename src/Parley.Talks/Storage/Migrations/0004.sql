-- For the last page of the timeline: what a measure's status was before, and what was settled when.
CREATE INDEX happenings_by_what ON happenings (kind, what, day);
CREATE INDEX settlements_by_day ON settlements (day);

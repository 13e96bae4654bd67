-- Where a remark comes from when somebody did not just say it: a path of the screen that shows the finding or the decision.
alter table policy.remarks add column origin text;

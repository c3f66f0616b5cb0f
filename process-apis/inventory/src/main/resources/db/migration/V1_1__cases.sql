-- Cases move to the table that every service has. Messages were written with identifiers as objects and are text now.
INSERT INTO case_record (kind, subject, detail, state, body, body_type, occurrences, first_seen_at, last_seen_at, closed_at)
SELECT lower(replace(kind, '_', '-')),
       subject,
       detail,
       CASE WHEN resolved_at IS NULL THEN 'OPEN' ELSE 'RESOLVED' END,
       regexp_replace(body, '\{"(?:value|code)":("(?:[^"\\]|\\.)*")\}', '\1', 'g'),
       CASE
           WHEN kind = 'ITEM_NOT_UNDERSTOOD' THEN 'ErpItem'
           WHEN kind IN ('UNKNOWN_LEG', 'SHIPMENT_NOT_UNDERSTOOD', 'MORE_SHIPPED_THAN_RESERVED') THEN 'MilestoneReached'
           WHEN body LIKE '%"buckets"%' THEN 'StockObserved'
           ELSE 'FeedConfirmed'
       END,
       occurrences, first_seen_at, last_seen_at, resolved_at
FROM exception_case
ORDER BY id;

DROP TABLE exception_case;

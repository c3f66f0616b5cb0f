-- Cases move to the table that every service has. What the network had told was not kept, so they have no message.
INSERT INTO case_record (kind, subject, detail, first_seen_at, last_seen_at)
SELECT lower(replace(kind, '_', '-')),
       CASE
           WHEN kind = 'UNKNOWN_TRACKER' THEN substr(fact, length('UNKNOWN_TRACKER/') + 1)
           WHEN kind IN ('REFUSED', 'TRACKER_GONE', 'SILENT') THEN shipment_id
           ELSE shipment_id || ' ' || code
       END,
       concat_ws(' ', carrier, tracking_number) || coalesce(' of order ' || order_id, '') || ': ' || code || ' at '
           || to_char(occurred_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
       opened_at, opened_at
FROM exception_case
ORDER BY case_number;

DROP TABLE exception_case;

-- Cases move to the table that every service has. A webhook becomes the delivery that it was, so that it can be handled again.
WITH earlier AS (
    SELECT id,
           CASE
               WHEN subject LIKE 'webhook %' AND reason LIKE 'unknown order%' THEN 'unknown-order'
               WHEN subject LIKE 'webhook %' THEN 'unclear-webhook'
               WHEN reason LIKE 'unknown fulfilment status%' THEN 'unknown-status'
               WHEN reason LIKE '%names a line%' THEN 'unknown-line'
               WHEN reason LIKE '%does not know an order%' THEN 'lost-order'
               WHEN reason LIKE '%has no shipment' THEN 'missing-shipment'
               WHEN reason LIKE '%partly shipped' THEN 'cancelled-rest'
               WHEN reason LIKE '%cancelled%' THEN 'unasked-cancellation'
               ELSE 'unknown-item'
           END AS kind,
           CASE
               WHEN payload IS NULL THEN subject
               ELSE subject || ' ' || left(encode(sha256(convert_to(payload, 'UTF8')), 'hex'), 12)
           END AS subject,
           reason,
           CASE
               WHEN subject LIKE 'webhook %/%' AND payload IS NOT NULL THEN jsonb_build_object(
                   'address', jsonb_build_object(
                       'node', split_part(substr(subject, 9), '/', 1),
                       'topic', upper(replace(split_part(substr(subject, 9), '/', 2), '-', '_'))),
                   'body', payload,
                   'receivedAt', to_char(received_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))::text
           END AS body,
           times, received_at, last_seen_at
    FROM exception_case
), numbered AS (
    SELECT *, row_number() OVER (PARTITION BY kind, subject ORDER BY last_seen_at DESC, id DESC) AS place FROM earlier
)
INSERT INTO case_record (kind, subject, detail, body, body_type, occurrences, first_seen_at, last_seen_at)
SELECT kind,
       CASE place WHEN 1 THEN subject ELSE subject || ' (' || id || ')' END,
       reason, body, CASE WHEN body IS NOT NULL THEN 'HookDelivery' END, times, received_at, last_seen_at
FROM numbered
ORDER BY id;

DROP TABLE exception_case;

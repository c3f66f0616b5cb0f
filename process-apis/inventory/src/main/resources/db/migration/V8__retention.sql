-- Old rows are cleared away by their age.
CREATE INDEX stock_snapshot_received ON stock_snapshot (received_at);
CREATE INDEX stock_movement_received ON stock_movement (received_at);
CREATE INDEX shipped_line_moment ON shipped_line (shipped_at);
CREATE INDEX posted_shipment_moment ON posted_shipment (posted_at);
CREATE INDEX goods_receipt_moment ON goods_receipt (received_at);
CREATE INDEX allocation_decided ON allocation (decided_at);
CREATE INDEX stock_hold_lapsing ON stock_hold (lapses_at);
CREATE INDEX channel_order_ended ON channel_order (ended_at) WHERE ended_at IS NOT NULL;
CREATE INDEX drift_finding_closed ON drift_finding (closed_at) WHERE closed_at IS NOT NULL;
CREATE INDEX drift_run_finished ON drift_run (finished_at) WHERE finished_at IS NOT NULL;

-- What goes with them, and what they are needed for.
CREATE INDEX shipped_line_leg ON shipped_line (leg_id);
CREATE INDEX reservation_hold ON reservation (hold_id) WHERE hold_id IS NOT NULL;
CREATE INDEX drift_finding_run ON drift_finding (run);
CREATE INDEX drift_accuracy_run ON drift_accuracy (run);

-- Reservations stay append-only while anything of their leg or hold is open; what came to its end may be cleared away.
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN
    IF TG_OP = 'DELETE'
        AND NOT EXISTS (SELECT FROM leg_line WHERE leg_id = OLD.leg_id AND open > 0)
        AND NOT EXISTS (SELECT FROM stock_hold_line WHERE hold_id = OLD.hold_id AND open > 0) THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'reservations are append-only';
END $$;

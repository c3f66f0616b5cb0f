-- Some warehouse systems name the goods of an order in their ledger; ShipHero does not, and the register of orders keeps it empty.
ALTER TABLE fulfilment_order ADD COLUMN shipment_id text UNIQUE;

-- Each layer is counted from another day on; of that day one asks once a minute.
CREATE INDEX usage_layer_day ON usage (layer, day);

package io.entrepot.foundation.warehouse.order;

import io.entrepot.canonical.order.LegId;

/** A leg about which the warehouse should be asked again, once a person has mended what was odd about it. */
public record LegToRead(LegId leg) {}

package io.entrepot.inventory.drift;

import io.entrepot.foundation.cases.CaseKind;

/** Why drift asks a person. */
public enum DriftCase implements CaseKind {
    STOCK_VARIANCE
}

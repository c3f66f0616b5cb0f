package io.entrepot.inventory.onboarding;

import io.entrepot.inventory.network.RegisteredNode;

/** What was seen of nodes. */
public interface Observations {

    Observed of(RegisteredNode node);
}

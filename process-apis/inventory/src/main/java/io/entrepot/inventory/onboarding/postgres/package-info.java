/** What was seen of nodes, from PostgreSQL. */
@NullMarked
package io.entrepot.inventory.onboarding.postgres;

import org.jspecify.annotations.NullMarked;

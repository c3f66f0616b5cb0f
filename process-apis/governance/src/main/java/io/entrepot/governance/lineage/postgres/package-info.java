/** Backend calls in tables. */
@NullMarked
package io.entrepot.governance.lineage.postgres;

import org.jspecify.annotations.NullMarked;

/** Backend calls as services tell them. */
@NullMarked
package io.entrepot.governance.lineage.kafka;

import org.jspecify.annotations.NullMarked;

/** What the governance team reads of the published contracts: which rules they break, and what changed. */
@NullMarked
package io.entrepot.developer.report;

import org.jspecify.annotations.NullMarked;

/** Reports worked out from the published contracts, as they were when the service was built. */
@NullMarked
package io.entrepot.developer.report.published;

import org.jspecify.annotations.NullMarked;

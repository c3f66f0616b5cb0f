/** Following shipments with a carrier network and telling the milestones they reach. */
@NullMarked
package io.entrepot.carriereasypost.tracking;

import org.jspecify.annotations.NullMarked;

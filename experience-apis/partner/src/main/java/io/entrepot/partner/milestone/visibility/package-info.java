/** The timeline as the visibility API tells it. */
@NullMarked
package io.entrepot.partner.milestone.visibility;

import org.jspecify.annotations.NullMarked;

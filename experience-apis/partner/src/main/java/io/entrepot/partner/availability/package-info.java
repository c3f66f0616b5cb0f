/** What a partner is promised of an item, and from which node. */
@NullMarked
package io.entrepot.partner.availability;

import org.jspecify.annotations.NullMarked;

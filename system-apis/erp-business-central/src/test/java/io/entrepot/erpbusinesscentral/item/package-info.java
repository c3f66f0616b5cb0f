/** Tests of units and packs. */
@NullMarked
package io.entrepot.erpbusinesscentral.item;

import org.jspecify.annotations.NullMarked;

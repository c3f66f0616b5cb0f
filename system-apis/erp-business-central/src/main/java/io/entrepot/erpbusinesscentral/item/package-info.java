/** What the ERP sells and stocks, with its packs in canonical units. */
@NullMarked
package io.entrepot.erpbusinesscentral.item;

import org.jspecify.annotations.NullMarked;

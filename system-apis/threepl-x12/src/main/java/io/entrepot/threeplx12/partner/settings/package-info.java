/** Reads from the configuration who the partners are. */
@NullMarked
package io.entrepot.threeplx12.partner.settings;

import org.jspecify.annotations.NullMarked;

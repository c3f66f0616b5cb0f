/** What partners are told by webhook, each kind under a name that does not change. */
@NullMarked
package io.entrepot.visibility.notice;

import org.jspecify.annotations.NullMarked;

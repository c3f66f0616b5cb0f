/** Notices as partners read them. */
@NullMarked
package io.entrepot.visibility.notice.json;

import org.jspecify.annotations.NullMarked;

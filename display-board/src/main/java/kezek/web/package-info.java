/** What a browser meets: pages, texts in three languages, the door with its keys. */
@NullMarked
package kezek.web;

import org.jspecify.annotations.NullMarked;

package kezek.officeday.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The cache keeps what is used and no more than it was told. */
class BoundedCacheTest {
    private final BoundedCache cache = new BoundedCache(2);

    @Test
    void the_least_recently_used_entry_goes_first() {
        cache.put("a", 1);
        cache.put("b", 2);
        cache.<String, Integer>get("a");
        cache.put("c", 3);

        assertThat(cache.containsKey("a")).isTrue();
        assertThat(cache.containsKey("b")).isFalse();
        assertThat(cache.containsKey("c")).isTrue();
    }

    @Test
    void garbage_collection_empties_nothing() {
        cache.put("a", new Object());
        System.gc();

        assertThat(cache.<String, Object>get("a")).isNotNull();
    }

    @Test
    void an_entry_is_put_once_and_removed_once() {
        assertThat(cache.putIfAbsent("a", 1)).isTrue();
        assertThat(cache.putIfAbsent("a", 2)).isFalse();
        assertThat(cache.<String, Integer>get("a")).isEqualTo(1);
        assertThat(cache.remove("a")).isTrue();
        assertThat(cache.remove("a")).isFalse();
    }
}

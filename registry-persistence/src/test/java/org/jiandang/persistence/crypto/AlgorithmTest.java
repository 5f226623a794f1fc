package org.jiandang.persistence.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Known answers of the standards, so that what we seal can be opened by others' programs. */
class AlgorithmTest {

    private static final HexFormat HEX = HexFormat.of();

    @Test
    void sm4_gcm_answers_as_rfc_8998_says() throws Exception {
        Sm4Gcm sm4 = new Sm4Gcm(HEX.parseHex("0123456789abcdeffedcba9876543210"));
        byte[] plain = HEX.parseHex("aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccdddddddddddddddd"
                + "eeeeeeeeeeeeeeeeffffffffffffffffeeeeeeeeeeeeeeeeaaaaaaaaaaaaaaaa");
        byte[] bound = HEX.parseHex("feedfacedeadbeeffeedfacedeadbeefabaddad2");
        byte[] sealed = sm4.encrypt(plain, bound, HEX.parseHex("00001234567800000000abcd"));
        assertThat(HEX.formatHex(sealed))
                .isEqualTo("00001234567800000000abcd"
                        + "17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735"
                        + "d82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d"
                        + "83de3541e4c2b58177e065a9bf7b62ec");
        assertThat(sm4.decrypt(sealed, bound)).isEqualTo(plain);
    }

    @Test
    void aes_gcm_opens_the_known_answer_of_its_authors() throws Exception {
        byte[] sealed = HEX.parseHex(
                "000000000000000000000000" + "cea7403d4d606b6e074ec5d3baf39d18" + "d0d1c8a799996bf0265b98b5d48ab919");
        assertThat(Algorithm.AES.sealing(new byte[32]).decrypt(sealed, new byte[0]))
                .isEqualTo(new byte[16]);
    }

    @ParameterizedTest
    @CsvSource({
        "AES, 4a656665, what do ya want for nothing?, 5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
        "SM4, 0102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f20,"
                + " abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopqabcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq,"
                + " ca05e144ed05d1857840d1f318a4a8669e559fc8391f414485bfdf7bb408963a"
    })
    void keyed_hashes_are_those_of_the_standards(Algorithm algorithm, String key, String text, String sum) {
        assertThat(HEX.formatHex(algorithm.mac(HEX.parseHex(key), text.getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo(sum);
    }

    @ParameterizedTest
    @EnumSource
    void what_was_cut_or_altered_does_not_open(Algorithm algorithm) throws Exception {
        var sealing = algorithm.sealing(Algorithm.random(algorithm.keyBytes()));
        byte[] bound = {1};
        byte[] sealed = sealing.encrypt(new byte[] {42}, bound);
        for (int at = 0; at < sealed.length; at++) {
            byte[] altered = sealed.clone();
            altered[at] ^= 1;
            assertThatThrownBy(() -> sealing.decrypt(altered, bound)).isInstanceOf(GeneralSecurityException.class);
        }
        assertThatThrownBy(() -> sealing.decrypt(new byte[5], bound)).isInstanceOf(GeneralSecurityException.class);
        assertThat(sealing.decrypt(sealed, bound)).containsExactly(42);
    }
}

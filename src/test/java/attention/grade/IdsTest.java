package attention.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdsTest {
    private static final List<String> IDS =
            List.of(
                    "ann",
                    "Ann",
                    "BEN",
                    "Jos\u00e9",
                    "Nguye\u0302\u0303n",
                    "\u0130nci",
                    "stra\u00dfe");

    @ParameterizedTest
    @CsvSource({
        "ann, ann",
        "Ann, Ann",
        "ANN, ''",
        "ben, BEN",
        "' BEN ', BEN",
        "Jose\u0301, Jos\u00e9",
        "JOS\u00c9, Jos\u00e9",
        "Nguy\u1ec5n, Nguye\u0302\u0303n",
        "NGUY\u1ec4N, Nguye\u0302\u0303n",
        "i\u0307nci, \u0130nci",
        "STRASSE, stra\u00dfe",
        "jose, ''",
        "'', ''",
    })
    void the_same_comes_first_then_what_is_alike_if_it_is_one_alone(String typed, String id) {
        assertEquals(
                Optional.of(id).filter(it -> !it.isEmpty()), Ids.find(typed, IDS), () -> typed);
    }
}

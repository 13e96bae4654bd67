package io.chengnuo.workspace.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestCompany;
import io.chengnuo.analytics.dictionary.DataDictionary;
import io.chengnuo.people.Right;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The dictionary says of every field that can be imported what it means and who answers for it, and its code lists are enforced. */
@ChengnuoTest
@Tag("REQ-ANA-01")
class DictionaryTests {

    private TestCompany company;

    @ParameterizedTest
    @EnumSource(ImportKind.class)
    void everyFieldOfAnImportStandsInIt(ImportKind kind) {
        var entity = company.bean(DataDictionary.class).entities().stream()
                .filter(one -> one.key().equals(kind.name().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow();
        assertThat(entity.fields().stream().map(DataDictionary.Field::key).collect(Collectors.toSet()))
                .isEqualTo(Fields.of(kind));
        assertThat(entity.fields().stream()
                        .filter(DataDictionary.Field::required)
                        .map(DataDictionary.Field::key)
                        .collect(Collectors.toSet()))
                .isEqualTo(Fields.required(kind));
        assertThat(entity.owner().zh()).isNotBlank();
        assertThat(entity.fields()).allSatisfy(field -> {
            assertThat(field.meaning().zh()).isNotBlank();
            assertThat(field.meaning().en()).isNotBlank();
            assertThat(field.type().equals("code")).isEqualTo(field.codes() != null);
        });
    }

    @Test
    void aWordOutsideTheCodeListIsRefusedAtEntry() {
        var keeper = company.api(company.person(Right.REGISTER_EDIT, Right.BOARD_READ));
        var codes = keeper.get("/dictionary").expect(200).json().at("/codes");
        assertThat(codes.at("/register_kind").toString()).contains("drill");
        assertThat(codes.at("/tier").size()).isEqualTo(3);
        var answer = keeper.post("/register", Map.of("kind", "party", "title", "聚会", "day", "2026-01-01"));
        assertThat(answer.status()).isIn(400, 422);
        company.anonymous().get("/dictionary").expect(401);
    }
}

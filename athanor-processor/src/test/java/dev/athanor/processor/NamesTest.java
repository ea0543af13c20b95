package dev.athanor.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    @ParameterizedTest
    @CsvSource({
        "id, id",
        "emailAddress, email_address",
        "User, user",
        "OrderItem, order_item",
        "htmlURL, html_url",
        "URLName, url_name",
        "aB, a_b",
        "item2Count, item2_count",
        "already_snake, already_snake",
        "half_Snake, half_snake"
    })
    void columnsAndTablesAreInSnakeCase(String name, String snake) {
        assertThat(Names.snakeCase(name)).isEqualTo(snake);
    }

    @Test
    void theConstantOfAnEntityIsInUpperCase() {
        assertThat(Names.constant("OrderItem")).isEqualTo("ORDER_ITEM");
    }

    @Test
    void theMetamodelOfANestedClassNamesTheClassAroundIt() {
        assertThat(Names.metamodel("Outer$Inner")).isEqualTo("Outer_Inner_");
    }
}

package shop;

import dev.athanor.orm.annotation.Cascade;
import dev.athanor.orm.annotation.Lazy;
import dev.athanor.orm.mapping.ColumnDescriptor;
import dev.athanor.orm.mapping.EntityDescriptor;
import dev.athanor.orm.mapping.RelationshipDescriptor;
import dev.athanor.orm.mapping.RelationshipKind;
import dev.athanor.orm.metamodel.Attribute;
import dev.athanor.orm.metamodel.EntityPath;
import dev.athanor.orm.metamodel.EntityView;
import dev.athanor.orm.metamodel.ToMany;
import dev.athanor.orm.metamodel.ToOne;
import java.math.BigDecimal;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * The metamodel of {@link OrderItem}: what may stand for it in statements.
 */
@Generated("dev.athanor.processor.AthanorProcessor")
public final class OrderItem_ extends EntityPath<OrderItem> {
    private static final EntityDescriptor<OrderItem> DESCRIPTOR = EntityDescriptor.of(OrderItem.class, "purchase", "sales")
            .add(ColumnDescriptor.of("id", "id", Integer.class).primaryKey().generated())
            .add(ColumnDescriptor.of("productName", "product_name", String.class).notNull().unique().indexed().length(30))
            .add(ColumnDescriptor.of("price", "total", BigDecimal.class).precision(10, 2))
            .add(ColumnDescriptor.of("extra", "extra", Map.class).sqlType("JSON"))
            .add(ColumnDescriptor.of("picture", "picture", byte[].class))
            .add(ColumnDescriptor.of("amount", "amount", Long.class).notNull().primitive())
            .add(ColumnDescriptor.of("version", "version", Integer.class).notNull().version().primitive())
            .add(ColumnDescriptor.of("parentId", "parent_id", Integer.class).notNull().foreignKey("sales.purchase.id", "CASCADE", ""))
            .add(RelationshipDescriptor.of("parent", OrderItem.class, RelationshipKind.ONE).notNull().backPopulates("children").joinBy("parentId").remoteSide("id"))
            .add(RelationshipDescriptor.of("children", OrderItem.class, RelationshipKind.LIST).cascade(Cascade.ALL, Cascade.DELETE_ORPHAN).lazy(Lazy.SELECTIN).backPopulates("parent").orderBy("productName, id desc").passiveDeletes())
            .add(RelationshipDescriptor.of("tags", Tag.class, RelationshipKind.SET).secondary("item_tag"))
            .add(RelationshipDescriptor.of("byName", Tag.class, RelationshipKind.MAP).cascade(new Cascade[0]).secondary("item_tag2").mapKey("name"))
            .add(RelationshipDescriptor.of("main", Tag.class, RelationshipKind.ONE))
            .build();

    /**
     * The entity itself, under the name of its table.
     */
    public static final OrderItem_ ORDER_ITEM = new OrderItem_();

    /**
     * The attribute {@code id}.
     */
    public final Attribute<OrderItem, Integer> id = attribute(0);

    /**
     * The attribute {@code productName}.
     */
    public final Attribute<OrderItem, String> productName = attribute(1);

    /**
     * The attribute {@code price}.
     */
    public final Attribute<OrderItem, BigDecimal> price = attribute(2);

    /**
     * The attribute {@code extra}.
     */
    public final Attribute<OrderItem, Map<String, String>> extra = attribute(3);

    /**
     * The attribute {@code picture}.
     */
    public final Attribute<OrderItem, byte[]> picture = attribute(4);

    /**
     * The attribute {@code amount}.
     */
    public final Attribute<OrderItem, Long> amount = attribute(5);

    /**
     * The attribute {@code version}.
     */
    public final Attribute<OrderItem, Integer> version = attribute(6);

    /**
     * The attribute {@code parentId}.
     */
    public final Attribute<OrderItem, Integer> parentId = attribute(7);

    /**
     * The attribute {@code parent}.
     */
    public final ToOne<OrderItem, OrderItem> parent = toOne(8);

    /**
     * The attribute {@code children}.
     */
    public final ToMany<OrderItem, OrderItem> children = toMany(9);

    /**
     * The attribute {@code tags}.
     */
    public final ToMany<OrderItem, Tag> tags = toMany(10);

    /**
     * The attribute {@code byName}.
     */
    public final ToMany<OrderItem, Tag> byName = toMany(11);

    /**
     * The attribute {@code main}.
     */
    public final ToOne<OrderItem, Tag> main = toOne(12);

    private OrderItem_() {
        super(DESCRIPTOR, null);
    }

    private OrderItem_(String alias) {
        super(DESCRIPTOR, alias);
    }

    private OrderItem_(EntityView view) {
        super(view, DESCRIPTOR);
    }

    /**
     * Returns the entity under another name, to have it in a statement twice.
     *
     * @param alias the name
     * @return the entity under that name
     */
    public OrderItem_ as(String alias) {
        return new OrderItem_(alias);
    }

    @Override
    protected OrderItem_ seen(EntityView view) {
        return new OrderItem_(view);
    }
}

"""Products and sellers: every property is a function of the product's or seller's number."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from pipeline.sample import columns
from pipeline.sample.categories import ALL_YEAR, CATEGORIES
from pipeline.sample.geography import SELLERS_BY_CITY, Addresses, ZipCodes
from pipeline.sample.purchases import FIRST_DAY, LAST_DAY, quarter_of_year
from pipeline.sample.randomness import MILLION, Curve, Dice, Flags, Ints, Weights

CATEGORY_WEIGHTS = Weights([category.demand for category in CATEGORIES])
MEDIAN_PRICE: Ints = np.array([category.price_cents for category in CATEGORIES], np.int64)
MEDIAN_WEIGHT: Ints = np.array([category.weight_g for category in CATEGORIES], np.int64)
SEASON: Ints = np.array([category.season for category in CATEGORIES], np.int64)

PRODUCT_POPULARITY = Curve(
    (0, 0), (30, 500), (110, 3_000), (220, 10_000), (400, 50_000),
    (560, 150_000), (700, 300_000), (850, 600_000), (1000, MILLION),
)  # fmt: skip
SELLER_POPULARITY = Curve(
    (0, 0), (120, 3_000), (260, 10_000), (520, 50_000), (690, 120_000),
    (860, 300_000), (960, 600_000), (1000, MILLION),
)  # fmt: skip
PRICE_PERCENT = Curve(
    (0, 15), (100, 32), (300, 62), (500, 100), (700, 150), (850, 235),
    (950, 430), (990, 1000), (998, 1500), (1000, 2200),
)  # fmt: skip
WEIGHT_PERCENT = Curve((0, 15), (200, 45), (500, 100), (800, 210), (950, 520), (1000, 1100))
NAME_LENGTH = Curve((0, 5), (100, 33), (500, 51), (900, 59), (1000, 76))
DESCRIPTION_LENGTH = Curve((0, 4), (100, 207), (500, 595), (900, 1578), (1000, 3992))
PHOTOS = Weights((0, 505, 190, 100, 75, 50, 35, 20, 15, 10))
LENGTH_CM = Curve((0, 7), (100, 16), (500, 25), (900, 53), (1000, 105))
HEIGHT_CM = Curve((0, 2), (100, 5), (500, 13), (900, 36), (1000, 105))
WIDTH_CM = Curve((0, 6), (100, 12), (500, 20), (900, 41), (1000, 100))
PRICE_ENDINGS: Ints = np.array([90, 99, 0, 50, 49, 89, 97], np.int64)
ENDING_WEIGHTS = Weights((430, 190, 180, 80, 50, 40, 30))
PRICE_LEVEL_PERCENT: Ints = np.array([100, 90, 95, 105, 110], np.int64)
PRICE_LEVEL_WEIGHTS = Weights((700, 90, 90, 80, 40))

WITHOUT_CATEGORY = 20_000
LAUNCHED_LATER = 350_000
SOLD_OUT_OF_SEASON = 350_000
OTHER_SELLER = 37_000


@dataclass(frozen=True)
class Catalogue:
    """So many products and sellers; numbers near 0 are the popular ones."""

    dice: Dice
    zips: ZipCodes
    products: int
    sellers: int

    @classmethod
    def for_orders(cls, dice: Dice, zips: ZipCodes, orders: int) -> Catalogue:
        """Return a catalogue in proportion to the number of orders."""
        products = min(max(orders // 3, 30), 500_000)
        sellers = min(max(orders // 32, 12), 50_000)
        return cls(dice, zips, products, sellers)

    def popular_product(self, stream: str, counter: Ints) -> Ints:
        """Return product numbers, few products taking most of the draws."""
        return self.dice.draw(PRODUCT_POPULARITY, stream, counter) * self.products // MILLION

    def is_offered(self, stream: str, counter: Ints, product: Ints, seconds: Ints) -> Flags:
        """Return whether a product sells at a time: launched, and in season or with some luck."""
        season = SEASON[self.category(product)]
        in_season = (season == ALL_YEAR) | (season == quarter_of_year(seconds))
        sold_anyway = self.dice.chance(stream, counter, SOLD_OUT_OF_SEASON)
        is_wanted: Flags = in_season | sold_anyway
        return self.is_launched(product, seconds) & is_wanted

    def is_launched(self, product: Ints, seconds: Ints) -> Flags:
        """Return whether a product is in the shop at a time, whether or not it sells."""
        is_launched: Flags = seconds >= self._launch(product)
        return is_launched

    def category(self, product: Ints) -> Ints:
        """Return the category number of each product."""
        return self.dice.pick(CATEGORY_WEIGHTS, "category", product)

    def seller(self, product: Ints, stream: str, counter: Ints) -> Ints:
        """Return the seller of each sale: mostly the product's first seller."""
        other = self.dice.chance(stream, counter, OTHER_SELLER)
        rank = self.dice.draw(SELLER_POPULARITY, "seller of product", product * 2 + other)
        return rank * self.sellers // MILLION

    def price(self, product: Ints, seconds: Ints) -> Ints:
        """Return the price in cents at a time; it changes by the quarter."""
        median = MEDIAN_PRICE[self.category(product)]
        list_price = median * self.dice.draw(PRICE_PERCENT, "price", product) // 100
        quarter = product * 4 + quarter_of_year(seconds) - 1
        level = self.dice.pick(PRICE_LEVEL_WEIGHTS, "price level", quarter)
        reais = np.maximum(list_price * PRICE_LEVEL_PERCENT[level] // 10_000, 3)
        ending = self.dice.pick(ENDING_WEIGHTS, "price ending", product)
        price: Ints = reais * 100 + PRICE_ENDINGS[ending]
        return price

    def weight(self, product: Ints) -> Ints:
        """Return the weight of each product in grams."""
        median = MEDIAN_WEIGHT[self.category(product)]
        return median * self.dice.draw(WEIGHT_PERCENT, "weight", product) // 100

    def seller_addresses(self, seller: Ints) -> Addresses:
        """Return where each seller is."""
        return self.zips.addresses(self.dice, "seller", SELLERS_BY_CITY, seller)

    def product_table(self, product: Ints) -> pa.Table:
        """Return the raw rows of the products; some have neither category nor description."""
        dice = self.dice
        bare = dice.chance("without category", product, WITHOUT_CATEGORY)
        category = np.where(bare, len(CATEGORIES), self.category(product))
        names = [*(category.name for category in CATEGORIES), None]
        return pa.table(
            {
                "product_id": columns.ids(dice, "product", product),
                "product_category_name": columns.labels(names, category),
                "product_name_lenght": columns.numbers(
                    dice.draw(NAME_LENGTH, "name length", product), bare
                ),
                "product_description_lenght": columns.numbers(
                    dice.draw(DESCRIPTION_LENGTH, "description length", product), bare
                ),
                "product_photos_qty": columns.numbers(dice.pick(PHOTOS, "photos", product), bare),
                "product_weight_g": columns.numbers(self.weight(product)),
                "product_length_cm": columns.numbers(dice.draw(LENGTH_CM, "length", product)),
                "product_height_cm": columns.numbers(dice.draw(HEIGHT_CM, "height", product)),
                "product_width_cm": columns.numbers(dice.draw(WIDTH_CM, "width", product)),
            }
        )

    def seller_table(self, seller: Ints) -> pa.Table:
        """Return the raw rows of the sellers."""
        zip_prefix, city, state = self.seller_addresses(seller).columns()
        return pa.table(
            {
                "seller_id": columns.ids(self.dice, "seller", seller),
                "seller_zip_code_prefix": zip_prefix,
                "seller_city": city,
                "seller_state": state,
            }
        )

    def _launch(self, product: Ints) -> Ints:
        is_later = self.dice.chance("launched later", product, LAUNCHED_LATER)
        day = self.dice.between("launch day", product, FIRST_DAY, LAST_DAY)
        return np.where(is_later, day * 86_400, 0)


def translation() -> pa.Table:
    """Return the English name of each category that has one."""
    translated = [category for category in CATEGORIES if category.english is not None]
    return pa.table(
        {
            "product_category_name": [category.name for category in translated],
            "product_category_name_english": [category.english for category in translated],
        }
    )

"""Trains a tiny multi-task model of HanLP's from made-up sentences, so that tests run its real code.

No download, about twenty seconds. It knows a handful of words: nobody may think that it is good.
"""

from __future__ import annotations

import json
import os
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

Piece = tuple[tuple[str, ...], str | None]  # words, and what they name together

_SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡林郭何高罗"
_GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚辉瑶阳松"
_DOTTED = ("艾海提江·巴克", "阿不都拉·买提", "古丽娜·吐尔逊", "巴音才仁")
_PLACES = ("望湖市", "青岚县", "沙柳镇", "新疆", "北京")
_BODIES = (("州", "党委", "网信办"), ("地区", "行署"), ("望湖市", "党委"), ("新华社",), ("县", "信访局"))
_POSTS = ("副主任", "科长", "书记", "州长", "局长", "记者")
_SAYS = ("表示", "说", "指出", "强调")
_SAID = (("要", "学习", "全会", "精神"), ("工作", "要", "抓", "落实"), ("推动", "高质量", "发展"))


def _person(chance: random.Random) -> Piece:
    if chance.random() < 0.25:
        return (chance.choice(_DOTTED),), "PERSON"
    given = "".join(chance.sample(_GIVEN, chance.choice((1, 2))))
    return (chance.choice(_SURNAMES) + given,), "PERSON"


def _sentence(chance: random.Random) -> list[Piece]:
    place: Piece = ((chance.choice(_PLACES),), "LOCATION")
    post: Piece = ((chance.choice(_POSTS),), None)
    says: Piece = ((chance.choice(_SAYS), "，", *chance.choice(_SAID), "。"), None)
    day: Piece = ((f"{chance.randint(1, 31)}日",), "DATE")
    kind = chance.randrange(3)
    if kind == 0:
        return [(chance.choice(_BODIES), "ORGANIZATION"), post, _person(chance), says]
    if kind == 1:
        met: Piece = (("召开", "会议", "，"), None)
        return [day, (("，",), None), place, met, post, _person(chance), says]
    told: Piece = (("主持", "会议", "。"), None)
    return [place, post, _person(chance), (("、",), None), _person(chance), told]


def _tags(sentence: list[Piece]) -> Iterator[tuple[str, str]]:
    for words, label in sentence:
        last = len(words) - 1
        for at, word in enumerate(words):
            place = "S" if last == 0 else "B" if at == 0 else "E" if at == last else "M"
            yield word, f"{place}-{label}" if label else "O"


def _write_data(folder: Path, name: str, sentences: list[list[Piece]]) -> None:
    tagged = [list(_tags(sentence)) for sentence in sentences]
    tokens = "".join(" ".join(word for word, _ in words) + "\n" for words in tagged)
    (folder / f"tok.{name}.txt").write_text(tokens, "utf-8")
    rows = ("".join(f"{word}\t{tag}\n" for word, tag in words) + "\n" for words in tagged)
    (folder / f"ner.{name}.tsv").write_text("".join(rows), "utf-8")


def _write_encoder(folder: Path, signs: set[str]) -> None:
    """An untrained BERT of two layers over single characters, as transformers keeps one."""
    from transformers import BertConfig, BertModel

    folder.mkdir()
    vocabulary = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *sorted(signs | set("0123456789"))]
    (folder / "vocab.txt").write_text("\n".join(vocabulary) + "\n", "utf-8")
    settings = {"tokenizer_class": "BertTokenizer", "do_lower_case": False, "model_max_length": 512}
    (folder / "tokenizer_config.json").write_text(json.dumps(settings), "utf-8")
    config = BertConfig(
        vocab_size=len(vocabulary),
        hidden_size=64,
        num_hidden_layers=2,
        num_attention_heads=4,
        intermediate_size=128,
        max_position_embeddings=512,
    )
    BertModel(config).save_pretrained(folder)


def _tasks(data: Path) -> dict[str, Any]:
    from hanlp.common.dataset import SortingSamplerBuilder
    from hanlp.components.mtl.tasks.ner.tag_ner import TaggingNamedEntityRecognition
    from hanlp.components.mtl.tasks.tok.tag_tok import TaggingTokenization

    common = {"max_seq_len": 510, "hard_constraint": True, "char_level": True, "lr": 1e-3}
    return {
        "tok/fine": TaggingTokenization(
            str(data / "tok.trn.txt"),
            str(data / "tok.dev.txt"),
            None,
            SortingSamplerBuilder(batch_size=32),
            tagging_scheme="BMES",
            **common,
        ),
        "ner/msra": TaggingNamedEntityRecognition(
            str(data / "ner.trn.tsv"),
            str(data / "ner.dev.tsv"),
            None,
            SortingSamplerBuilder(batch_size=32),
            dependencies="tok/fine",
            delimiter_in_entity="",
            **common,
        ),
    }


def train(folder: Path, sentences: int = 300, epochs: int = 8) -> Path:
    """Train a model in `folder`; gives the folder that HanLP loads. The same seed, the same model."""
    os.environ.setdefault("HF_HUB_OFFLINE", "1")
    import torch
    from transformers import optimization

    torch.manual_seed(7)
    torch.set_num_threads(1)  # so small that threads only wait for each other
    if not hasattr(optimization, "AdamW"):  # HanLP trains with a name that newer transformers dropped
        optimization.AdamW = torch.optim.AdamW
    from hanlp.components.mtl.multi_task_learning import MultiTaskLearning
    from hanlp.layers.embeddings.contextual_word_embedding import ContextualWordEmbedding

    chance = random.Random(7)
    made = [_sentence(chance) for _ in range(sentences)]
    data, encoder, model = folder / "data", folder / "encoder", folder / "model"
    data.mkdir()
    _write_data(data, "trn", made)
    _write_data(data, "dev", made[:20])
    _write_encoder(encoder, {sign for sentence in made for words, _ in sentence for sign in "".join(words)})
    embedding = ContextualWordEmbedding(
        "token", str(encoder), average_subwords=True, max_sequence_length=512, word_dropout=0.1
    )
    MultiTaskLearning().fit(
        embedding,
        _tasks(data),
        str(model),
        epochs,
        lr=2e-3,
        encoder_lr=2e-3,
        grad_norm=1,
        gradient_accumulation=1,
        eval_trn=False,
        devices=-1,
        seed=7,
        patience=epochs,
    )
    return model
